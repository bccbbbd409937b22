import { inOrder } from '../../../live/pitches';
import type { StaffPitchRoundView } from '../../../live/pitchViews';
import { Icon } from '../../../ui/Icon';
import { pitchWords } from '../../../ui/pitchWords';
import type { At } from '../../at';
import { asking } from '../asking';
import { ariaKey } from '../shortcuts';
import { words } from '../words';
import { useDragging } from './dragging';
import { OrderRow } from './OrderRow';
import { move } from './ordering';

/** The running order, to be read at a glance and changed by hand, live. */
export function OrderPane({ at, round }: { at: At; round: StaffPitchRoundView }) {
  const text = words.value;
  const pitches = inOrder(round);
  const drag = useDragging((id, before) => void move(at, id, before));
  return (
    <section class="pane running-order" aria-labelledby="order">
      <div class="head">
        <h2 id="order" tabIndex={-1}>{pitchWords.value.order}</h2><span class="count">{pitches.length}</span>
        <button type="button" class="button quiet end" aria-keyshortcuts={ariaKey('insert')} onClick={() => void (asking.value = { is: 'prepare' })}><Icon name="plus" />{text.add}</button>
      </div>
      {pitches.length === 0 && <p class="nothing soft">{pitchWords.value.empty} {text.addHow}</p>}
      <ol class="cards" ref={drag.list}>
        {pitches.map((pitch, i) => (
          <li key={pitch.id} class={drag.classOf(pitch.id, pitches[i + 1]?.id)}>
            <OrderRow at={at} pitch={pitch} of={pitches.length} interest={round.interest?.[pitch.id]} points={round.round?.points} next={round.next?.[pitch.id]} onGrip={event => drag.begin(event, pitch.id)} />
          </li>
        ))}
      </ol>
    </section>
  );
}
