import { useSignal } from '@preact/signals';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import type { Care } from './commands';
import { Names } from './Face';
import { ruleWords } from './saying';
import type { Asked } from './touching';
import { words } from './words';

interface Props { conference: string; asked: Asked; onDecide: (then: Care['then']) => void; onClose: () => void }

/** Which meetings a change touches, and what is to become of them. */
export function TouchedDialog({ conference, asked: { touched, again }, onDecide, onClose }: Props) {
  const text = words.value.touched;
  const then = useSignal<Care['then']>('replan');
  const moved = touched.meetings.length - touched.touched;
  return (
    <Dialog title={text.title(touched.touched || touched.meetings.length)} onClose={onClose} wide>
      <form class="stack" onSubmit={event => { event.preventDefault(); onDecide(then.value); }}>
        {again && <p class="note">{text.again}</p>}
        <ul class="stack tight touched">
          {touched.meetings.map(meeting => (
            <li key={meeting.request}>
              <Names conference={conference} people={meeting.people} />
              <p class="small soft">{meeting.broken ? ruleWords(meeting.broken) : text.onlyMoves} {meeting.published && text.published}</p>
            </li>
          ))}
        </ul>
        {touched.touched > 0 && (
          <>
            <Choice legend={text.then(touched.touched)} value={then.value} onChange={it => void (then.value = it)} options={[['replan', text.replan], ['cancel', text.cancel]]} />
            <p class="small soft">{then.value === 'replan' ? text.replanHow : text.cancelHow}</p>
          </>
        )}
        {moved > 0 && <p class="small soft">{text.moves(moved)}</p>}
        <div class="row">
          <button type="submit" class={then.value === 'cancel' && touched.touched > 0 ? 'button danger primary' : 'button primary'}>{text.go}</button>
          <button type="button" class="button" onClick={onClose}>{text.nothing}</button>
        </div>
      </form>
    </Dialog>
  );
}
