import type { MatchTable } from '../../live/matchViews';
import type { FloorRound, StaffFloorMeeting, StaffFloorView, StandingView } from '../../live/floorViews';
import type { ById } from '../../live/views';

/** What is urgent comes first: in this order. */
export const states = ['help', 'taken', 'missing', 'waiting', 'expected', 'meets', 'done'] as const;
export type TableState = (typeof states)[number];

/** `inHall`: everybody who meets here has to come to the event. */
export interface TableRow { id: string; name: string; location?: string; inHall: boolean; request?: string; meeting?: StaffFloorMeeting; state: TableState }

/** The tables of a round, and any other that calls for help. */
export function tableRows(view: StaffFloorView, tables: ById<MatchTable>, round: string | undefined): TableRow[] {
  const meetings = Object.entries(view.meetings ?? {}).filter(([, it]) => it.round === round);
  const busy = new Set(meetings.map(([, it]) => it.table));
  const calling = Object.entries(view.tables ?? {}).filter(([id, it]) => it.helpSince && !busy.has(id)).map(([id]) => id);
  const about = (id: string) => ({ id, name: tables[id]?.name ?? id, inHall: tables[id]?.kind === 'physical', ...(tables[id]?.location && { location: tables[id].location }) });
  const collator = new Intl.Collator(undefined, { numeric: true });
  return [
    ...meetings.map(([request, meeting]): TableRow => ({ ...about(meeting.table), request, meeting, state: stateOf(meeting, request, view.tables?.[meeting.table]) })),
    ...calling.map((id): TableRow => ({ ...about(id), state: 'help' })),
  ].sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state) || collator.compare(a.name, b.name));
}

function stateOf(meeting: StaffFloorMeeting, request: string, table: { helpSince?: string; taken?: string } | undefined): TableState {
  const people = Object.values(meeting.people);
  const there = people.filter(it => it.there).length;
  if (table?.helpSince) return 'help';
  if (table?.taken === request) return 'taken';
  if (meeting.doneAt) return 'done';
  if (there >= 2) return 'meets';
  if (people.some(it => it.missing)) return 'missing';
  return there === 1 ? 'waiting' : 'expected';
}

export const countsOf = (rows: readonly TableRow[]): Record<TableState, number> =>
  rows.reduce((all, { state }) => ({ ...all, [state]: all[state] + 1 }), Object.fromEntries(states.map(it => [it, 0])) as Record<TableState, number>);

/** What the staff looks after first. */
export const isUrgent = (state: TableState): boolean => states.indexOf(state) < states.indexOf('waiting');

export type Stands = 'there' | 'on-my-way' | 'late' | 'cannot' | 'missing' | 'asked' | 'unknown';
export const standsOf = (it: StandingView): Stands => (it.there ? 'there' : it.word === 'cannot' ? 'cannot' : it.missing ? 'missing' : it.word ?? (it.askedAt ? 'asked' : 'unknown'));

export interface RoundRow extends FloorRound { id: string; number: number }

/** The rounds in the order of time, counted from 1. */
export const roundRows = (rounds: ById<FloorRound> | undefined): RoundRow[] =>
  Object.entries(rounds ?? {}).sort(([a, x], [b, y]) => Date.parse(x.start) - Date.parse(y.start) || (a < b ? -1 : 1)).map(([id, it], i) => ({ ...it, id, number: i + 1 }));

/** The one button: what comes next, and to which round. */
export function mainOf(view: StaffFloorView): { does: 'call' | 'start' | 'end' | 'go-on'; round: string } | undefined {
  const { now, next } = view.clock ?? {};
  const round = now ? view.rounds?.[now] : undefined;
  if (now && round) return round.phase === 'called' ? { does: 'start', round: now } : round.leftSeconds !== undefined ? { does: 'go-on', round: now } : { does: 'end', round: now };
  return next ? { does: 'call', round: next } : undefined;
}
