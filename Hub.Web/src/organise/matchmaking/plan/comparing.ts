import type { ById } from '../../../live/views';
import type { Level, Slot } from '../views';
import { aims, moreIsBetter, type Aim } from './progress';

type Slots = ById<Slot>;

/** Which of two plans is better at an aim: −1 the first, 1 the second, 0 neither. */
export const betterAt = (aim: Aim, a: number, b: number): -1 | 0 | 1 => (a === b ? 0 : (a > b) === moreIsBetter(aim) ? -1 : 1);

export interface LevelPair { aim: Aim; a: number | undefined; b: number | undefined; better: -1 | 0 | 1 }

/** Level beside level. */
export const levelsBeside = (a: ById<Level> | undefined, b: ById<Level> | undefined): LevelPair[] =>
  aims.map(aim => {
    const [left, right] = [a?.[aim]?.value, b?.[aim]?.value];
    return { aim, a: left, b: right, better: left === undefined || right === undefined ? 0 : betterAt(aim, left, right) };
  });

/** The better plan is better at the first aim at which they differ. */
export const better = (levels: readonly LevelPair[]): LevelPair | undefined => levels.find(level => level.better !== 0);

export const sameSlot = (a: Slot | undefined, b: Slot | undefined): boolean => a?.round === b?.round && a?.table === b?.table;

export interface Difference { request: string; a: Slot | undefined; b: Slot | undefined }

/** Meetings that are in one of two plans only, or elsewhere. */
export function differences(a: Slots, b: Slots): Difference[] {
  const all = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return all.filter(id => !sameSlot(a[id], b[id])).map(request => ({ request, a: a[request], b: b[request] }));
}

/** The people whose agendas another plan changes. */
export function agendasChanged(before: Slots, after: Slots, people: (request: string) => readonly string[]): Set<string> {
  return new Set(differences(before, after).flatMap(({ request }) => people(request)));
}
