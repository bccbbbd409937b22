import { inOrder, type StaffRoundtablesView, type WhoTakesPart } from '../../../live/roundtables';
import type { TableKind } from '../views';
import type { SetUp } from './commands';

export interface TableDraft { id: string; name: string; kind: TableKind; seats: string; topic: string; location: string; host: string }
export interface Draft { rounds: string; minutes: string; gap: string; who: WhoTakesPart; tables: readonly TableDraft[] }

export const draftOf = ({ about, tables }: StaffRoundtablesView): Draft => ({
  rounds: String(about?.rounds ?? 4), minutes: String(about?.minutes ?? 15), gap: String(about?.gap ?? 5), who: about?.who ?? 'everyone',
  tables: inOrder(tables).map(([id, it]) => ({ id, name: it.name, kind: it.kind, seats: String(it.seats), topic: it.topic ?? '', location: it.location ?? '', host: it.host ?? '' })),
});

const whole = (text: string): number => Math.floor(Number(text)) || 0;

export const bodyOf = (draft: Draft, version: number): SetUp => ({
  rounds: whole(draft.rounds), minutes: whole(draft.minutes), gap: whole(draft.gap), who: draft.who, version,
  tables: draft.tables.map(({ id, name, kind, seats, topic, location, host }) => ({ id, name, kind, seats: whole(seats), topic: topic || null, location: location || null, host: host || null })),
});

/** "Table 3" after "Table 2", and an id that no table has. */
export function moreTables(there: readonly TableDraft[], count: number, word: string, kind: TableKind, seats: string): TableDraft[] {
  const made: TableDraft[] = [];
  for (let n = 1; made.length < count; n++) {
    const [id, name] = [`t-${n}`, `${word} ${n}`];
    if (!there.some(it => it.id === id || it.name === name)) made.push({ id, name, kind, seats, topic: '', location: '', host: '' });
  }
  return made;
}

/** What a seating needs and has: of people in the hall, elsewhere, and seats for either. */
export function seatsOf({ tables, counts }: StaffRoundtablesView): { hall: number; remote: number; seats: number; fits: boolean } {
  const sum = { physical: 0, hybrid: 0, virtual: 0 };
  for (const [, it] of inOrder(tables)) sum[it.kind] += it.seats;
  const [hall, remote] = [counts?.hall ?? 0, counts?.remote ?? 0];
  return { hall, remote, seats: sum.physical + sum.hybrid + sum.virtual, fits: Math.max(0, hall - sum.physical) + Math.max(0, remote - sum.virtual) <= sum.hybrid };
}
