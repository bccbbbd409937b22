import type { Seat } from './board';

export type Change = 'table' | 'partner' | 'added';
export interface Shown { table: string; with: string; change?: { what: Change; at: number } }
export type Memory = ReadonlyMap<string, Shown>;

/** How long a board points at what is not as it was first shown. */
export const POINTED_AT = 5 * 60_000;

/** What a board has shown of a round, by person; `before` is undefined when it shows it for the first time. */
export function remember(before: Memory | undefined, seats: readonly Seat[], now: number): Memory {
  return new Map(seats.map(seat => {
    const shown = { table: seat.table, with: seat.with.join() };
    const was = before?.get(seat.person);
    const what: Change | undefined = !before ? undefined : !was ? 'added' : was.table !== shown.table ? 'table' : was.with !== shown.with ? 'partner' : undefined;
    const change = what ? { what, at: now } : was?.change;
    return [seat.person, { ...shown, ...(change && { change }) }];
  }));
}

export const changeOf = (memory: Memory, person: string, now: number): Change | undefined => {
  const change = memory.get(person)?.change;
  return change && now - change.at < POINTED_AT ? change.what : undefined;
};
