import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Choice } from '../../../ui/Choice';
import { Loading } from '../../../ui/ConnectionBar';
import { insist } from '../../../live/retry';
import { useHeading } from '../../../ui/hooks';
import { Icon } from '../../../ui/Icon';
import { href, route } from '../../../ui/router';
import { toast } from '../../../ui/toasts';
import { peopleIn, useMeetings } from '../accepted';
import { lockMeeting, readUnavailable, unlockMeeting } from '../commands';
import { nameText, namesText } from '../Face';
import type { PageProps } from '../Matchmaking';
import { Difference } from '../plan/Difference';
import { runName } from '../plan/naming';
import { PublishDialog } from '../plan/PublishDialog';
import { did, ruleWords } from '../saying';
import { roundsInOrder, tablesInOrder, type Lock, type RequestRow, type StaffMatchingView } from '../views';
import { words } from '../words';
import { peopleIn as peopleOnBoard, type Axis, type Board } from './board';
import { Grid } from './Grid';
import { LeftOut } from './LeftOut';
import { useMoves } from './useMoves';

/** A plan as a grid, to be looked at and changed by hand. */
export function GridPage({ conference, programme, view }: PageProps) {
  const text = words.value.grid;
  const heading = useHeading(text.title, programme.about?.title);
  const rows = useMeetings(conference, view);
  const axis = useSignal<Axis>('tables');
  const carried = useSignal<string | null>(null);
  const publishing = useSignal(false);
  const { locks, turnLock } = useLocks(conference, rows);
  const unavailable = useUnavailable(conference, view);
  const moves = useMoves(conference, route.value[2] ?? '', () => [view.plan?.provisional?.run, view.plan?.published?.run].filter(run => run !== undefined));
  if (moves.shown === null) return <p class="empty">{text.unknown} <a href={href('matchmaking', 'plan')}>{text.toPlans}</a></p>;
  if (!moves.shown || !rows) return <Loading />;
  const people = peopleIn(rows);
  const board: Board = { rounds: roundsInOrder(view), tables: tablesInOrder(view), slots: moves.shown.slots, locks, people, refused: moves.refused, unavailable };
  const byName = (a: string, b: string): number => nameText(conference, a).localeCompare(nameText(conference, b), words.value.locale) || (a < b ? -1 : 1);
  const lines = axis.value === 'tables' ? board.tables.map(({ id, it }) => ({ id, name: it.name })) : peopleOnBoard(board).sort(byName).map(id => ({ id, name: nameText(conference, id) }));
  const run = view.runs?.[moves.run];
  return (
    <div class="stack grid-page">
      <div class="row spread">
        <div class="stack tight"><p class="small"><a href={href('matchmaking', 'plan')}>{text.toPlans}</a></p><h1 {...heading}>{text.title}</h1>{run && <p class="soft small">{runName(run)}</p>}{run?.measured && <Difference run={run} basis={view.runs?.[run.basis ?? '']} />}</div>
        <div class="row">
          <button type="button" class="button" aria-disabled={!moves.canUndo} onClick={() => moves.canUndo && moves.undo()}><Icon name="undo" />{words.value.undo}</button>
          <a class="button" href={href('matchmaking', 'plan', moves.run)}>{text.replan}</a>
          {view.plan?.published?.run !== moves.run && <button type="button" class="button primary" onClick={() => void (publishing.value = true)}>{words.value.plan.publish}</button>}
        </div>
      </div>
      {moves.broken.length > 0 && (
        <section class="note bad stack tight" aria-label={text.broken(moves.broken.length)}>
          <p><strong>{text.broken(moves.broken.length)}</strong></p>
          <ul class="plain">{moves.broken.map((rule, i) => <li key={i}>{namesText(conference, people(rule.request))}: {ruleWords(rule.code)}</li>)}</ul>
        </section>
      )}
      <Choice legend={text.axis} quiet small value={axis.value} onChange={it => { carried.value = null; axis.value = it; }} options={[['tables', text.byTables], ['people', text.byPeople]]} />
      <p class="small soft" id="grid-how">{text.how}</p>
      <Grid key={axis.value} conference={conference} zone={programme.about?.timeZone} board={board} axis={axis.value} lines={lines} carried={carried} onMove={moves.move} onLock={request => void turnLock(request, board)} />
      <LeftOut conference={conference} zone={programme.about?.timeZone} view={view} rows={rows} leftOut={moves.shown.leftOut} inTheWay={moves.shown.inTheWay} onPlace={request => { axis.value = 'tables'; carried.value = request; }} />
      {publishing.value && <PublishDialog conference={conference} view={view} run={moves.run} people={people} onClose={() => void (publishing.value = false)} />}
    </div>
  );
}

const NOBODY: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map();

/** Who cannot be met when; read again where rounds, or what no longer fits, have changed. */
function useUnavailable(conference: string, { rounds, conflicts }: StaffMatchingView): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const found = useSignal(NOBODY);
  useEffect(() => {
    let wanted = true;
    void insist(() => readUnavailable(conference)).then(it => { if (wanted) found.value = it; }, () => {});
    return () => void (wanted = false);
  }, [conference, rounds, conflicts]);
  return found.value;
}

/** Locks as the requests tell of them, with what was turned here on top until they do. */
function useLocks(conference: string, rows: ReadonlyMap<string, RequestRow> | null) {
  const turned = useSignal<ReadonlyMap<string, Lock | null>>(new Map());
  useEffect(() => void (turned.value = new Map()), [rows]);
  const locks: Record<string, Lock> = {};
  rows?.forEach((row, id) => { if (row.lock) locks[id] = row.lock; });
  turned.value.forEach((lock, id) => { if (lock) locks[id] = lock; else delete locks[id]; });
  const turnLock = async (request: string, board: Board): Promise<void> => {
    const [was, slot] = [board.locks[request], board.slots[request]];
    if (!was && !slot) return;
    const set = (lock: Lock | null): void => void (turned.value = new Map(turned.peek()).set(request, lock));
    set(was ? null : { ...slot!, staff: true });
    const went = await did(() => (was ? unlockMeeting(conference, request) : lockMeeting(conference, request, slot!)));
    if (went) toast(was ? words.value.requests.unlocked(namesText(conference, board.people(request))) : words.value.requests.isLocked(namesText(conference, board.people(request))));
    else set(was ?? null);
  };
  return { locks, turnLock };
}
