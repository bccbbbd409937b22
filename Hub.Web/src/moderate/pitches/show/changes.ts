import { coming, inOrder } from '../../../live/pitches';
import type { PitchClock, PitchRoundView, PitchState, Run, StaffPitchRoundView } from '../../../live/pitchViews';
import type { ById } from '../../../live/views';

/** What an act does to what is shown, before the hub says so. Done to a view that has it already it changes nothing. */
export type Change = (view: StaffPitchRoundView) => StaffPitchRoundView;

const none: NonNullable<PitchRoundView['round']> = { orderVersion: 0, favoursOpen: true };
export const runIn = (view: PitchRoundView, id: string): Run => view.runs?.[id] ?? { state: 'upcoming' };
export const isOnStage = ({ state }: Run): boolean => state === 'pitching' || state === 'questions';
export const hasBegun = (run: Run): boolean => isOnStage(run) || run.state === 'done';

const paused = (clock: PitchClock, at: string): PitchClock =>
  clock.since === undefined ? clock : { ran: clock.ran + Math.max(0, Date.parse(at) - Date.parse(clock.since)), limit: clock.limit };
const resumed = (clock: PitchClock, at: string): PitchClock => (clock.since === undefined ? { ...clock, since: at } : clock);
const turned = (run: Run, how: (clock: PitchClock) => PitchClock): Run =>
  run.state === 'pitching' && run.clock ? { ...run, clock: how(run.clock) } : run.state === 'questions' && run.questions ? { ...run, questions: how(run.questions) } : run;
const stopped = (run: Run, at: string): Run => ({ ...run, state: 'done', ...(run.clock && { clock: paused(run.clock, at) }), ...(run.questions && { questions: paused(run.questions, at) }) });

/** With runs or order changed, who is on the stage and who is next follows. */
function settled(view: StaffPitchRoundView, runs: ById<Run>, order = view.order ?? {}): StaffPitchRoundView {
  const { running: _, ...round } = view.round ?? none;
  const running = Object.keys(order).find(id => runs[id] && isOnStage(runs[id]));
  const next = { ...view, runs, order, round: { ...round, ...(running && { running }) } };
  return { ...next, next: Object.fromEntries(coming(next).slice(0, 2).map(({ id }, i) => [id, i + 1])) };
}

const change = (id: string, how: (run: Run) => Run): Change => view => {
  const run = runIn(view, id);
  const to = how(run);
  return to === run ? view : settled(view, { ...view.runs, [id]: to });
};

/** Whoever is on the stage is done by it. */
export const started = (id: string, at: string): Change => view => {
  if (isOnStage(runIn(view, id))) return view;
  const ended = view.round?.running;
  const runs = { ...view.runs, ...(ended && { [ended]: stopped(runIn(view, ended), at) }) };
  const page = runs[id]?.page === undefined ? {} : { page: 1 };
  return settled(view, { ...runs, [id]: { ...page, state: 'pitching', clock: { ran: 0, since: at, limit: view.pitches?.[id]?.seconds ?? 0 } } });
};

export const questionsBegun = (id: string, at: string): Change => view => change(id, run => (run.state !== 'pitching' ? run : {
  ...run, state: 'questions', ...(run.clock && { clock: paused(run.clock, at) }), questions: { ran: 0, since: at, limit: view.pitches?.[id]?.questionSeconds ?? 0 },
}))(view);

export const clockPaused = (id: string, at: string): Change => change(id, run => turned(run, clock => paused(clock, at)));

/** Who was done goes on where they were. */
export const clockResumed = (id: string, at: string): Change => change(id, run => {
  const on: Run = run.state === 'done' ? { ...run, state: run.questions ? 'questions' : 'pitching' } : run;
  return turned(on, clock => resumed(clock, at));
});

export const limited = (id: string, limit: number): Change => change(id, run => turned(run, clock => (clock.limit === limit ? clock : { ...clock, limit })));

/** To done its clocks stop; to anything else it is as if it had not begun. */
export const marked = (id: string, to: PitchState, at: string): Change => change(id, run => {
  if (run.state === to) return run;
  const { readyAt: _, ...rest } = to === 'done' ? stopped(run, at) : { state: to, ...(run.page !== undefined && { page: run.page }) };
  return rest;
});

export const saidReady = (id: string, at: string | undefined): Change => change(id, ({ readyAt, ...run }) => ({ ...run, ...(at && { readyAt: readyAt ?? at }) }));

const ids = (view: PitchRoundView): string[] => inOrder(view).map(it => it.id);

function ordered(view: StaffPitchRoundView, to: readonly string[], runs = view.runs ?? {}): StaffPitchRoundView {
  const same = ids(view).join() === to.join();
  const round = view.round ?? none;
  return same ? view : settled({ ...view, round: { ...round, orderVersion: round.orderVersion + 1 } }, runs, Object.fromEntries(to.map((id, i) => [id, i])));
}

/** The order with one pitch before another, or last. */
export function placed(order: readonly string[], id: string, before: string | undefined): string[] {
  const others = order.filter(it => it !== id);
  const at = before === undefined || before === id ? -1 : others.indexOf(before);
  return before === id ? [...order] : at < 0 ? [...others, id] : [...others.slice(0, at), id, ...others.slice(at)];
}

export const moved = (id: string, before: string | undefined): Change => view => ordered(view, placed(ids(view), id, before));

/** Each takes the other's place, as they stood when it was done; the one who comes late is there again. */
export function swapped(id: string, other: string, seen: PitchRoundView): Change {
  const [from, to] = [seen.order?.[id], seen.order?.[other]];
  return view => {
    if (view.order?.[id] !== from || view.order?.[other] !== to) return view;
    const list = ids(view).map(it => (it === id ? other : it === other ? id : it));
    return ordered(view, list, { ...view.runs, [id]: { state: 'upcoming' } });
  };
}

export const removed = (id: string): Change => view => ordered(view, ids(view).filter(it => it !== id));
