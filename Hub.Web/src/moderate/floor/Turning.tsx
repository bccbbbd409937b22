import type { StaffFloorView } from '../../live/floorViews';
import type { Live } from '../../live/watching';
import { clock } from '../../i18n/format';
import { minutes, secondsLeft } from '../../ui/countdown';
import { Icon } from '../../ui/Icon';
import { useSeconds } from '../../ui/seconds';
import type { At } from '../at';
import { aria } from '../shortcuts';
import { mainOf, roundRows, type RoundRow } from './tables';
import { leaveToItself, leaving, moveBy, turnRound, undoTurn } from './turning';
import { words } from './words';

interface Props { live: Live<StaffFloorView>; view: StaffFloorView; at: At; zone: string | undefined }

const icons = { call: 'pitch', start: 'play', end: 'check', 'go-on': 'play' } as const;

/** Where the rounds stand, and all that turns them: the next step is the big button. */
export function Turning({ live, view, at, zone }: Props) {
  const text = words.value;
  const rounds = roundRows(view.rounds);
  const { now, next, byItself, lateSeconds = 0, undo } = view.clock ?? {};
  const round = rounds.find(it => it.id === (now ?? next));
  const main = mainOf(view);
  const paused = round?.leftSeconds !== undefined;
  return (
    <section class={`pane turning ${round?.phase ?? ''}`} aria-labelledby="turning">
      <div class="head"><h2 id="turning" tabIndex={-1}>{round ? text.round(round.number, rounds.length) : text.allOver}</h2>{lateSeconds >= 60 && <span class="badge bad">{text.late(Math.round(lateSeconds / 60))}</span>}</div>
      {round && <p class="phase" role="status"><strong>{paused ? text.phases.paused : text.phases[round.phase]}</strong></p>}
      {round && <Face round={round} zone={zone} />}
      {main && (
        <button type="button" class="button primary big" aria-keyshortcuts="n" onClick={() => void turnRound(live, at, main.does, main.round)}>
          <Icon name={icons[main.does]} />{text.main[main.does](rounds.find(it => it.id === main.round)?.number ?? 0)}
        </button>
      )}
      <div class="actions" role="group" aria-label={text.clock}>
        {round && !paused && ([-1, 1, 5] as const).map(by => (
          <button type="button" class="button" key={by} aria-keyshortcuts={by === 5 ? undefined : aria(by < 0 ? '-' : '+')} aria-label={text.moveBy(minutesBy(by), by > 0, round.phase === 'running')} onClick={() => void moveBy(live, at, by)}>{minutesBy(by)}</button>
        ))}
        {round?.phase === 'running' && !paused && <button type="button" class="button" aria-keyshortcuts="p" onClick={() => void turnRound(live, at, 'pause', round.id)}><Icon name="pause" />{text.pause}</button>}
        {round && (round.phase === 'planned' || round.phase === 'called') && <button type="button" class="button" onClick={() => void turnRound(live, at, 'skip', round.id)}><Icon name="forward" />{text.skip}</button>}
        {undo && <button type="button" class="button" aria-keyshortcuts="u" onClick={() => void undoTurn(live, at)}><Icon name="undo" />{text.undo}</button>}
      </div>
      <label class="check"><input type="checkbox" checked={leaving.value ?? byItself ?? false} onChange={e => void leaveToItself(live, at, e.currentTarget.checked)} />{text.byItself}</label>
      <p class="soft small">{byItself ? text.byItselfHint : text.byHandHint}</p>
    </section>
  );
}

const minutesBy = (by: number): string => `${by > 0 ? `+${by}` : `−${-by}`} min`;

/** What is left of the round, or the time to its start; what is over its time counts up. */
function Face({ round, zone }: { round: RoundRow; zone: string | undefined }) {
  const text = words.value;
  const until = Date.parse(round.endsAt ?? round.start);
  const running = round.phase === 'running';
  const at = useSeconds(round.leftSeconds === undefined, until);
  if (round.leftSeconds !== undefined) return <p class="face">{minutes(round.leftSeconds)}</p>;
  const over = Math.floor((at - until) / 1_000);
  const left = secondsLeft(until, at);
  return (
    <>
      <p class={running && left <= 60 ? 'face last' : 'face'} role="timer">{over > 0 ? `+${minutes(over)}` : minutes(left)}</p>
      <p class="soft small">{running ? (over > 0 ? text.over : left <= 60 ? text.lastMinute : text.endsAt(clock(until, zone))) : text.startsAt(clock(until, zone))}</p>
    </>
  );
}
