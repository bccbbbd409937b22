import { effect, signal } from '@preact/signals';
import { asProblem, type Problem } from '../../live/problem';
import { insist, sleep } from '../../live/retry';
import { reaches, type Position } from '../../live/topic';
import type { StaffPitchRoundView } from '../../live/pitchViews';
import type { Change } from './show/changes';

/** Something that was done here: shown at once, until it is refused or the view holds what it came to. */
interface Step { readonly change: Change; at?: Position }

const taken = signal<ReadonlyMap<string, readonly Step[]>>(new Map());
const onTheirWay = new Map<string, Promise<Problem | null>>();
const shown = new Map<string, Position | null>();

const stepsOf = (round: string): readonly Step[] => taken.value.get(round) ?? [];

/** Another epoch is another truth: what came to stand in the one before is not waited for. */
const holds = (here: Position | null, there: Position): boolean => here !== null && (here.epoch !== there.epoch || reaches(here, there));
const waitsFor = (at: Position | null) => (step: Step): boolean => !step.at || !holds(at, step.at);

/** The round with all on top that was done here and is not in it yet. */
export const withSteps = (round: string, view: StaffPitchRoundView, at: Position | null): StaffPitchRoundView =>
  stepsOf(round).filter(waitsFor(at)).reduce((so, step) => step.change(so), view);

function set(round: string, steps: readonly Step[]): void {
  taken.value = new Map(taken.peek()).set(round, steps.filter(waitsFor(shown.get(round) ?? null)));
}

/** The view has come there: what it holds need not be put on top any more. */
export function settle(round: string, at: Position | null): void {
  shown.set(round, at);
  set(round, taken.peek().get(round) ?? []);
}

/**
 * Takes a step: of several about one thing (`about`) each waits for the one before it, on which it rests, and a refusal takes those that
 * wait with it.
 */
export function take(round: string, about: string, change: Change, send: () => Promise<Position>): Promise<Problem | null> {
  const step: Step = { change };
  set(round, [...(taken.peek().get(round) ?? []), step]);
  const key = `${round} ${about}`;
  const before = onTheirWay.get(key) ?? Promise.resolve(null);
  const mine = before.then(async refused => {
    const problem = refused ?? (await insist(send).then(at => { step.at = at; return null; }, asProblem));
    set(round, (taken.peek().get(round) ?? []).filter(it => it !== step || !problem));
    return problem;
  });
  onTheirWay.set(key, mine);
  void mine.then(() => onTheirWay.get(key) === mine && onTheirWay.delete(key));
  return mine;
}

const LONGEST_WAIT = 5_000;

/** Until the view holds all that the hub has taken from here: for a command that names exactly what is there. */
export function caughtUp(round: string): Promise<unknown> {
  const all = new Promise<void>(done => {
    const stop = effect(() => {
      if (stepsOf(round).some(step => step.at)) return;
      done();
      queueMicrotask(() => stop());
    });
  });
  return Promise.race([all, sleep(LONGEST_WAIT)]);
}
