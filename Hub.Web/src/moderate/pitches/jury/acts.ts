import type { PitchRoundView } from '../../../live/pitchViews';
import { toast, toastProblem } from '../../../ui/toasts';
import type { At } from '../../at';
import { asking } from '../asking';
import { lockRound, revealPlaces, setJuror } from '../commands';
import { roundNow } from '../round';
import type { Change } from '../show/changes';
import { take } from '../steps';
import { words } from '../words';
import { missingOf } from './table';

type Round = NonNullable<PitchRoundView['round']>;
const none: Round = { orderVersion: 0, favoursOpen: true };

const locking = (locked: boolean): Change => view => {
  const { locked: _, ...round } = view.round ?? none;
  return { ...view, round: { ...round, ...(locked && { locked: true as const, favoursOpen: false }) } };
};

const revealing = (places: number): Change => view => {
  const { revealed: _, ...round } = view.round ?? none;
  return { ...view, round: { ...round, ...(places > 0 && { revealed: places }) } };
};

const seating = (person: string, on: boolean): Change => view => {
  const { [person]: was, ...others } = view.jurors ?? {};
  return { ...view, jurors: on ? { ...others, [person]: was ?? { scored: 0, missing: {} } } : others };
};

/** Brings somebody into the jury, or takes them out; what they have scored is kept, should they return. */
export async function seat(at: At, person: string, on: boolean): Promise<void> {
  const refused = await take(at.session, `juror ${person}`, seating(person, on), () => setJuror(at, person, on));
  if (refused) return toastProblem(refused);
  const text = words.value;
  toast(on ? text.jurors.added : text.jurors.removed, { label: text.undo, run: () => void seat(at, person, !on) });
}

/** Where scores are missing it is asked first: they would not count. */
export function lockOrAsk(at: At): void {
  if (missingOf(roundNow(at)).length > 0) asking.value = { is: 'lock' };
  else void lock(at, true);
}

export async function lock(at: At, locked: boolean): Promise<void> {
  const refused = await take(at.session, 'jury', locking(locked), () => lockRound(at, locked));
  if (refused) return toastProblem(refused);
  const text = words.value;
  toast(locked ? text.lock.locked : text.lock.unlocked, { label: text.undo, run: () => void lock(at, !locked) });
}

/** So many places, from the last to the first. */
export async function reveal(at: At, places: number): Promise<void> {
  const was = roundNow(at).round?.revealed ?? 0;
  const refused = await take(at.session, 'jury', revealing(places), () => revealPlaces(at, places, was));
  if (refused) toastProblem(refused);
}
