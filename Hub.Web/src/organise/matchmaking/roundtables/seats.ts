import { inOrder, takes, type Roundtable, type StaffRoundtablesView } from '../../../live/roundtables';

/** A seat in a round: who sits there, or the first of those that are free. */
export interface Seat { table: string; person?: string }
export interface TableSeats { id: string; table: Roundtable; seats: Seat[] }

/** The tables of a round in their order, each with its people by name, and one free seat if there is any. */
export function seatsIn(view: StaffRoundtablesView, round: string, byName: (a: string, b: string) => number): TableSeats[] {
  const seated = Object.entries(view.seating?.[round] ?? {});
  return inOrder(view.tables).map(([id, table]) => {
    const people = seated.filter(([, at]) => at === id).map(([person]) => person).sort((a, b) => Number(b === table.host) - Number(a === table.host) || byName(a, b));
    return { id, table, seats: [...people.map(person => ({ table: id, person })), ...(people.length < table.seats ? [{ table: id }] : [])] };
  });
}

export const seatKey = ({ table, person }: Seat): string => person ?? `free ${table}`;

export type Obstacle = 'same-table' | 'wrong-kind' | 'host';

/** Why somebody cannot change to this seat; undefined: they can. */
export function obstacle(view: StaffRoundtablesView, from: Seat, to: Seat): Obstacle | undefined {
  const [here, there] = [view.tables?.[from.table], view.tables?.[to.table]];
  const isRemote = (person: string | undefined): boolean => (person ? view.people?.[person]?.remote === true : false);
  if (from.table === to.table || !here || !there) return 'same-table';
  if (here.host === from.person || (to.person && there.host === to.person)) return 'host';
  return !takes(there, isRemote(from.person)) || (to.person && !takes(here, isRemote(to.person))) ? 'wrong-kind' : undefined;
}
