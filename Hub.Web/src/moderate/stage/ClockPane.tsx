import { clock as time } from '../../i18n/format';
import { panelClock } from '../../live/panelClock';
import type { StageView } from '../../live/views';
import { Icon } from '../../ui/Icon';
import type { At } from '../at';
import { now } from '../../live/clock';
import { ariaKey } from '../shortcuts';
import { ClockFace } from './ClockFace';
import { clearClock, moveEnd, turnClock } from './doing';
import { words } from './words';

interface Props { at: At; view: StageView; length: number; zone: string | undefined }

/** The panel's time: begin, end, a minute more or less. Over time it says so in words, with a plus and a colour. */
export function ClockPane({ at, view, length, zone }: Props) {
  const text = words.value.clock;
  const stage = view.stage;
  const { state } = panelClock(stage, now.value);
  const runs = state !== 'off' && state !== 'ended';
  return (
    <section class="pane clock" aria-labelledby="clock">
      <div class="head"><h2 id="clock" tabIndex={-1}>{text.title}</h2>{stage?.endsAt && runs && <span class="soft small">{text.until(time(stage.endsAt, zone))}</span>}</div>
      <div class="clock-row">
        <ClockFace stage={stage} />
        <button type="button" class={runs ? 'button' : 'button primary'} aria-keyshortcuts={ariaKey('clock')} onClick={() => void turnClock(at, !runs, length)}>
          <Icon name={runs ? 'stop' : 'play'} />{runs ? text.stop : state === 'ended' ? text.goOn : text.start}
        </button>
      </div>
      {runs ? (
        <div class="actions" role="group" aria-label={text.moveEnd}>
          <button type="button" class="button" aria-keyshortcuts={ariaKey('less-time')} onClick={() => void moveEnd(at, -60)}>−1 min<Said text={text.less(1)} /></button>
          <button type="button" class="button" aria-keyshortcuts={ariaKey('more-time')} onClick={() => void moveEnd(at, 60)}>+1 min<Said text={text.more(1)} /></button>
          <button type="button" class="button" onClick={() => void moveEnd(at, 300)}>+5 min<Said text={text.more(5)} /></button>
        </div>
      ) : state === 'ended' && <button type="button" class="button quiet" onClick={() => void clearClock(at)}>{text.reset}</button>}
    </section>
  );
}

/** What a minus in front of a number does not say to all ears. */
const Said = ({ text }: { text: string }) => <span class="hidden">: {text}</span>;
