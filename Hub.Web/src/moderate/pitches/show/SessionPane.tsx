import { clock as time } from '../../../i18n/format';
import { now } from '../../../live/clock';
import type { PitchRoundView, StaffPitchRoundView } from '../../../live/pitchViews';
import type { Times } from '../../../live/panelClock';
import { Icon } from '../../../ui/Icon';
import { pitchWords } from '../../../ui/pitchWords';
import type { At } from '../../at';
import { ClockFace } from '../../stage/ClockFace';
import { words as stageWords } from '../../stage/words';
import { ariaKey } from '../shortcuts';
import { words } from '../words';
import { moveSession, resetSession, runSession } from './beside';
import { spare, stillPlanned } from './plan';

/** The session's clock is one like that of a panel. */
export const sessionTimes = ({ session }: PitchRoundView): Times | undefined =>
  session && { startedAt: session.startedAt, endsAt: session.endsAt, ...(session.stoppedAt && { endedAt: session.stoppedAt }) };

interface Props { at: At; round: StaffPitchRoundView; length: number; zone: string | undefined }

/** The clock of the whole session, which begins by itself with the first pitch; and whether what is still planned fits into it. */
export function SessionPane({ at, round, length, zone }: Props) {
  const [text, clock] = [words.value.session, stageWords.value.clock];
  const { session } = round;
  const runs = !!session && !session.stoppedAt;
  return (
    <section class="pane session-clock" aria-labelledby="session">
      <div class="head"><h2 id="session" tabIndex={-1}>{pitchWords.value.clock.session}</h2>{runs && <span class="soft small">{clock.until(time(session.endsAt, zone))}</span>}</div>
      <div class="clock-row">
        <ClockFace stage={sessionTimes(round)} />
        <button type="button" class="button" aria-keyshortcuts={ariaKey('session')} onClick={() => runSession(at, !runs, length)}>
          <Icon name={runs ? 'stop' : 'play'} />{runs ? clock.stop : session ? clock.goOn : clock.start}
        </button>
      </div>
      {runs && (
        <div class="actions" role="group" aria-label={clock.moveEnd}>
          <button type="button" class="button" onClick={() => moveSession(at, -60)}>−1 min</button>
          <button type="button" class="button" onClick={() => moveSession(at, 60)}>+1 min</button>
          <button type="button" class="button" onClick={() => moveSession(at, 300)}>+5 min</button>
        </div>
      )}
      {session && !runs && <button type="button" class="button quiet" onClick={() => resetSession(at)}>{clock.reset}</button>}
      <Plan round={round} text={text} />
    </section>
  );
}

const minutes = (ms: number): number => Math.round(ms / 60_000);

function Plan({ round, text }: { round: StaffPitchRoundView; text: typeof words.value.session }) {
  const planned = minutes(stillPlanned(round, now.value));
  const room = spare(round, now.value);
  const fits = room !== undefined && minutes(room) >= 0;
  return (
    <p class={room !== undefined && !fits ? 'note bad' : 'small soft'}>
      {text.planned(planned)}{room !== undefined && ` ${fits ? text.spare(minutes(room)) : text.over(-minutes(room))}`}
    </p>
  );
}
