import type { ById } from '../../../live/views';
import type { Lock, Named, Round, Slot, Table } from '../views';

/** A plan as it lies on the table: who meets when and where. */
export interface Board {
  rounds: readonly Named<Round>[]; tables: readonly Named<Table>[];
  slots: ById<Slot>; locks: ById<Lock>; people: (request: string) => readonly string[];
  /** What the hub refused here, by `placeKey`. */
  refused: ReadonlyMap<string, string>;
  /** By person and round, the rule that keeps them away; who is not in it always can. */
  unavailable: ReadonlyMap<string, Readonly<Record<string, string>>>;
}
export type Axis = 'tables' | 'people';

export const placeKey = (request: string, slot: Slot): string => `${request} ${slot.round} ${slot.table}`;

/** Which meetings are in a row's cells: by row and round. A person of two meetings in a round has both in the cell. */
export function cellsOf(board: Pick<Board, 'slots' | 'people'>, axis: Axis): Map<string, string[]> {
  const cells = new Map<string, string[]>();
  for (const [request, slot] of Object.entries(board.slots)) {
    for (const row of axis === 'tables' ? [slot.table] : board.people(request)) {
      const key = cellKey(row, slot.round);
      const there = cells.get(key);
      if (there) there.push(request);
      else cells.set(key, [request]);
    }
  }
  return cells;
}

export const cellKey = (row: string, round: string): string => `${row} ${round}`;

/** Everyone who has a meeting in the plan. */
export const peopleIn = (board: Pick<Board, 'slots' | 'people'>): string[] => [...new Set(Object.keys(board.slots).flatMap(request => board.people(request)))];

export type Obstacle = { is: 'occupied'; by: string } | { is: 'busy'; person: string } | { is: 'absent'; person: string; rule: string } | { is: 'away' } | { is: 'host' } | { is: 'locked' } | { is: 'refused'; why: string };

/**
 * Why a meeting plainly cannot be somewhere. The hub knows more (which table suits whom) and may say no to what is free here. What is the same for all places is found out once: a grid asks for thousands.
 */
export function obstacles(board: Board, request: string): (to: Slot) => Obstacle | undefined {
  const mine = new Set(board.people(request));
  const lock = board.locks[request];
  const tables = new Map(board.tables.map(({ id, it }) => [id, it]));
  const [occupied, busy] = [new Map<string, string>(), new Map<string, string>()];
  for (const [other, { round, table }] of Object.entries(board.slots)) {
    if (other === request) continue;
    occupied.set(cellKey(table, round), other);
    const person = board.people(other).find(one => mine.has(one));
    if (person) busy.set(round, person);
  }
  return to => {
    const why = board.refused.get(placeKey(request, to));
    if (why) return { is: 'refused', why };
    if (lock && (lock.round !== to.round || (lock.table && lock.table !== to.table))) return { is: 'locked' };
    for (const person of mine) {
      const rule = board.unavailable.get(person)?.[to.round];
      if (rule) return { is: 'absent', person, rule };
    }
    const table = tables.get(to.table);
    if (table?.away?.[to.round]) return { is: 'away' };
    if (table?.host && !mine.has(table.host)) return { is: 'host' };
    const by = occupied.get(cellKey(to.table, to.round));
    if (by) return { is: 'occupied', by };
    const person = busy.get(to.round);
    return person ? { is: 'busy', person } : undefined;
  };
}

/** In the view by people a meeting moves from round to round: it keeps its table if it can, else it takes the first that is free. */
export function tableFor(board: Board, request: string, round: string): string | undefined {
  const why = obstacles(board, request);
  const here = board.slots[request]?.table;
  const tables = [...(here ? [here] : []), ...board.tables.map(t => t.id)];
  return tables.find(table => !why({ round, table }));
}
