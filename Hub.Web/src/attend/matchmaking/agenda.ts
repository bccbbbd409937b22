import { isObject } from '../../live/mergePatch';
import type { MatchingView, MatchTable, MyMatchingView } from '../../live/matchViews';

export interface Meeting {
  id: string; day: string; round: string; start: string; starts: number; ends: number; with: string[];
  table?: MatchTable; session?: string; cancelled: boolean; change?: Change; held?: true; missed?: true; missing?: string[]; newTime?: string[];
}
export type Change = 'new' | 'changed' | 'cancelled';

/** What this device has shown last: of each meeting how often it had changed. */
export type Seen = Readonly<Record<string, number>>;
export const isSeen = (value: unknown): value is Seen & Record<string, never> => isObject(value) && Object.values(value).every(it => typeof it === 'number');

export const seenOf = (agenda: MyMatchingView['agenda']): Seen => Object.fromEntries(Object.entries(agenda ?? {}).map(([id, { sequence }]) => [id, sequence]));

/** One's meetings in the order of time. `seen`: what was shown before; null on the first look, when nothing is news. */
export function meetingsOf(agenda: MyMatchingView['agenda'], { rounds, tables }: MatchingView, seen: Seen | null): Meeting[] {
  return Object.entries(agenda ?? {}).map(([id, it]): Meeting => {
    const starts = Date.parse(it.start);
    const [round, table] = [rounds?.[it.round], tables?.[it.table]];
    const cancelled = it.cancelled === true;
    const before = seen?.[id];
    const change: Change | undefined = !seen || before === it.sequence ? undefined : cancelled ? 'cancelled' : before === undefined ? 'new' : 'changed';
    return {
      id, day: round?.day ?? it.start.slice(0, 10), round: it.round, start: it.start, starts, ends: starts + it.minutes * 60_000, with: Object.keys(it.with), cancelled,
      ...(table && { table }), ...(round && { session: round.session }), ...(change && { change }),
      ...(it.held && { held: it.held }), ...(it.missed && { missed: it.missed }), ...(it.missing && { missing: Object.keys(it.missing) }), ...(it.newTime && { newTime: Object.keys(it.newTime) }),
    };
  }).sort(inTime);
}

/** Those of a plan that is not final. A round that is gone has no time. */
export function provisionalMeetings({ provisional, requests }: MyMatchingView, { rounds, tables }: MatchingView, others: (id: string) => string[]): Meeting[] {
  return Object.entries(provisional?.meetings ?? {}).flatMap(([id, { round: at, table: where }]): Meeting[] => {
    const [round, table] = [rounds?.[at], tables?.[where]];
    if (!round || !requests?.[id]) return [];
    const starts = Date.parse(round.start);
    return [{ id, day: round.day, round: at, start: round.start, starts, ends: starts + round.minutes * 60_000, with: others(id), cancelled: false, session: round.session, ...(table && { table }) }];
  }).sort(inTime);
}

const inTime = (a: Meeting, b: Meeting): number => a.starts - b.starts || (a.id < b.id ? -1 : 1);

/** Day by day, as the event counts days. */
export function byDay<T extends { day: string }>(all: readonly T[]): [string, T[]][] {
  const days = new Map<string, T[]>();
  for (const it of all) days.set(it.day, [...(days.get(it.day) ?? []), it]);
  return [...days];
}
