import type { BoardView, FloorRound, FloorView } from './floorViews';
import type { MatchTable } from './matchViews';
import type { Named } from './names';
import type { ById } from './views';

export interface Numbered extends FloorRound { id: string; number: number }

/** `running` is the round that goes on; `coming` the one that people look for on a board: called, or the next one. */
export interface OnTheFloor { running?: Numbered; coming?: Numbered; of: number }

export function onTheFloor(view: FloorView): OnTheFloor {
  const rounds = Object.entries(view.rounds ?? {}).map(([id, round]) => ({ ...round, id }))
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start) || (a.id < b.id ? -1 : 1)).map((round, i) => ({ ...round, number: i + 1 }));
  const find = (id: string | undefined): Numbered | undefined => rounds.find(round => round.id === id);
  const now = find(view.clock?.now);
  const coming = now?.phase === 'called' ? now : find(view.clock?.next);
  return { ...(now?.phase === 'running' && { running: now }), ...(coming && { coming }), of: rounds.length };
}

/** Full minutes by which a round that has not begun is late: the whole hall's, and what it has waited since. */
export const minutesLate = (view: FloorView, round: FloorRound, now: number): number =>
  Math.floor(((view.clock?.lateSeconds ?? 0) * 1_000 + Math.max(0, now - Date.parse(round.start))) / 60_000);

export interface RoundTime { left: number; overrun: number; urgency: 'calm' | 'soon' | 'over' | 'paused'; zero?: number }

const SOON = 60_000;

/** In ms: what is left of a running round, or until another one begins. */
export function roundTime(round: FloorRound, now: number): RoundTime {
  if (round.leftSeconds !== undefined) return { left: Math.max(0, round.leftSeconds * 1_000), overrun: 0, urgency: 'paused' };
  const zero = Date.parse(round.endsAt ?? round.start);
  const rest = zero - now;
  const urgency = round.phase !== 'running' ? 'calm' : rest <= 0 ? 'over' : rest <= SOON ? 'soon' : 'calm';
  return { left: Math.max(0, rest), overrun: Math.max(0, -rest), urgency, zero };
}

/** Where somebody is to be in a round. */
export interface Seat { person: string; meeting: string; table: string; with: readonly string[] }

/** Each meeting once for each of its people. */
export const seatsIn = (view: BoardView, round: string): Seat[] =>
  Object.entries(view.meetings ?? {}).filter(([, meeting]) => meeting.round === round).flatMap(([id, { table, people }]) => {
    const all = Object.keys(people).sort();
    return all.map(person => ({ person, meeting: id, table, with: all.filter(other => other !== person) }));
  });

export interface Line extends Seat, Named { partners: readonly Named[] }

/** In the order in which people look for themselves. Who is not known by name yet is not there yet, nor is whom they meet. */
export function linesOf(seats: readonly Seat[], find: (person: string) => Named | null | undefined, someone: string, compare: (a: string, b: string) => number): Line[] {
  const named = (person: string): Named | undefined => {
    const found = find(person);
    return found === null ? { name: someone } : found;
  };
  const lines = seats.flatMap(seat => {
    const self = named(seat.person);
    const partners = seat.with.map(named);
    return self && partners.every(it => it !== undefined) ? [{ ...seat, ...self, partners }] : [];
  });
  return lines.sort((a, b) => compare(a.name, b.name) || compare(a.organisation ?? '', b.organisation ?? '') || (a.person < b.person ? -1 : 1));
}

/** The tables of the hall where nobody meets in that round, or not any more. */
export function freeTables(tables: ById<MatchTable>, view: BoardView, round: string | undefined): ById<boolean> {
  const taken = new Set(Object.values(view.meetings ?? {}).filter(it => it.round === round && !it.doneAt).map(it => it.table));
  return Object.fromEntries(Object.entries(tables).filter(([, it]) => it.kind !== 'virtual')
    .map(([id, it]) => [id, !taken.has(id) && !(round && it.away?.[round])]));
}

/** "Table" and "12": people look for the number. */
export function partsOf(table: string): { word: string; number: string } {
  const [, word = table, number = ''] = /^(.*?)\s*(\d+\p{L}?)$/u.exec(table) ?? [];
  return { word, number };
}
