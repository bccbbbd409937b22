import { coming, currentClock, onStageOf } from '../../../live/pitches';
import type { StaffPitchRoundView } from '../../../live/pitchViews';
import { Icon } from '../../../ui/Icon';
import type { At } from '../../at';
import { focusSoon } from '../../../ui/focus';
import { ariaKey } from '../shortcuts';
import { words } from '../words';
import { addTime, beginQuestions, done, next, pauseOrGoOn } from './acts';

interface Props { at: At; round: StaffPitchRoundView }
const STEP = 30;

/** What comes after what is: the questions after the pitch, the next pitch after these, and in the end nothing. */
export function Main({ at, round }: Props) {
  const text = words.value.control;
  const running = onStageOf(round);
  const [first] = coming(round);
  const asks = running?.run.state === 'pitching' && running.questionSeconds > 0;
  // Who has pressed what is gone then is led on.
  const ask = (): void => { beginQuestions(at); focusSoon('next-pitch'); };
  const go = (): void => { next(at); if (!first) focusSoon('now'); };
  const label = !first ? text.last : running ? text.next : text.first;
  return (
    <div class="main-controls">
      {asks && <button type="button" class="button primary big" aria-keyshortcuts={ariaKey('questions')} onClick={ask}><Icon name="talk" />{text.questions}</button>}
      {(first || running) && (
        <button type="button" id="next-pitch" class={asks ? 'button big' : 'button primary big'} aria-keyshortcuts={ariaKey('next')} onClick={go}>
          <Icon name={first ? 'play' : 'check'} /><span class="grow"><span class="clamp">{label}</span>{first && <span class="clamp small next-title">{first.title}</span>}</span>
        </button>
      )}
    </div>
  );
}

/** All that turns the clock of the pitch on the stage. */
export function Controls({ at, round }: Props) {
  const text = words.value.control;
  const running = onStageOf(round);
  const runs = !!(running && currentClock(running.run)?.since);
  return (
    <div class="controls">
      {running && (
        <div class="actions" role="group" aria-label={text.clock}>
          <button type="button" class="button" aria-keyshortcuts={ariaKey('less-time')} onClick={() => addTime(at, -STEP)}>−{STEP} s</button>
          <button type="button" class="button" aria-keyshortcuts={ariaKey('pause')} onClick={() => pauseOrGoOn(at)}><Icon name={runs ? 'pause' : 'play'} />{runs ? text.pause : text.goOn}</button>
          <button type="button" class="button" aria-keyshortcuts={ariaKey('more-time')} onClick={() => addTime(at, STEP)}>+{STEP} s</button>
          <button type="button" class="button" aria-keyshortcuts={ariaKey('done')} onClick={() => { done(at); focusSoon('next-pitch'); }}><Icon name="check" />{text.done}</button>
        </div>
      )}
      <Main at={at} round={round} />
    </div>
  );
}
