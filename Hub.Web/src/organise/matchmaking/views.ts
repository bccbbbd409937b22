import type { Schemas } from '../../live/client';
import type { EventTopic } from '../../live/topics';
import type { ById } from '../../live/views';

/** What the staff sees of matchmaking; the server's StaffsMatching.cs and ShownMatching.cs are the other side. */
export type OrganisationKind = NonNullable<Schemas['OrganisationKind']>;
export type TableKind = Schemas['TableKind'];
export type State = NonNullable<Schemas['RequestState']>;
export type Slot = NonNullable<Schemas['Slot']>;
export type Lock = NonNullable<Schemas['Lock']>;
/** What stands in the way of a meeting that has no place. */
export type Hindrance = NonNullable<Schemas['Hindrance']>;
export type RequestRow = Schemas['RequestRow'];

export interface Round { session: string; day: string; start: string; minutes: number; gap: number; version: number }
export interface Table {
  name: string; kind: TableKind; places: number; location?: string; x?: number; y?: number; features?: ById<true>; away?: ById<true>; host?: string; version: number;
}
/** Two whom the staff keeps apart. */
export type Pair = Required<Schemas['Pair']>;
/** How good a plan is at an aim, and how good any could be. Shares are in thousandths. */
export interface Level { order: number; value?: number; bound?: number }
export interface Run {
  at: string; by: string; status: string; seed: number; milliseconds: number; levels?: ById<Level>; meetings: number; leftOut: number;
  /** The run that it was moved from by hand; not `measured`, its levels are that one's. */
  basis?: string; measured?: true;
}
export interface StaffMatchingView {
  about?: { open: boolean; closesAt?: string; acceptance: NonNullable<Schemas['Acceptance']>; time: NonNullable<Schemas['TimeMode']>; budget: number };
  counts?: { accepted: number; meetings: number; published: number };
  rounds?: ById<Round>; tables?: ById<Table>; topics?: ById<EventTopic>;
  settings?: { expireHours?: number; expireAt?: string; meetingLink?: string; noShowMinutes?: number; blocked?: ById<true>; version: number };
  states?: Partial<Record<State | 'forced' | 'forbidden' | 'locked', number>>;
  plan?: { provisional?: { run: string; fine: number; unsuited: number }; published?: { run: string; number: number; at: string } };
  /** Rounds whose session is no more in the programme. */
  orphans?: ById<true>;
  /** Published meetings that cannot be where they are any more, and the rule that says so. */
  conflicts?: ById<string>;
  /** What is known of the published meetings; `told` rises with whatever is said of outcomes and topics. */
  results?: { planned: number; held: number; missed: number; unknown: number; followUps: number; told: number };
  recent?: ById<{ order: number; state: State }>;
  runs?: ById<Run>;
}

export type JobState = 'running' | 'stopping' | 'kept' | 'contradictory' | 'undecided' | 'overtaken' | 'interrupted' | 'failed';
export interface Fault { reason: string; requests?: ById<true>; people?: ById<true>; tables?: ById<true> }
/** The planner at work; PlanJobViews.cs is the other side. */
export interface StaffPlanningView {
  job?: { run: string; state: JobState; at: string; by: string; seed: number; effort: number; milliseconds: number; aim?: string };
  levels?: ById<Level>; faults?: ById<Fault>;
}

export const topics = {
  matchmaking: (conference: string) => `matchmaking/${conference}/matchmaking/staff`,
  planning: (conference: string) => `planning/${conference}/planning/staff`,
};

export interface Named<T> { id: string; it: T }
export const roundsInOrder = (view: StaffMatchingView): Named<Round>[] =>
  Object.entries(view.rounds ?? {}).map(([id, it]) => ({ id, it })).sort((a, b) => Date.parse(a.it.start) - Date.parse(b.it.start) || (a.id < b.id ? -1 : 1));

const byName = new Intl.Collator(undefined, { numeric: true });
/** Table 2 before table 10. */
export const tablesInOrder = (view: StaffMatchingView): Named<Table>[] =>
  Object.entries(view.tables ?? {}).map(([id, it]) => ({ id, it })).sort((a, b) => byName.compare(a.it.name, b.it.name) || (a.id < b.id ? -1 : 1));

export const runsInOrder = (view: StaffMatchingView): Named<Run>[] =>
  Object.entries(view.runs ?? {}).map(([id, it]) => ({ id, it })).sort((a, b) => Date.parse(b.it.at) - Date.parse(a.it.at));

/** Those who would sit at the table: whoever asks, and who has a seat for sure. */
export const peopleOf = (row: RequestRow): string[] => [row.from, ...row.seats.flatMap(seat => (seat.who ? [seat.who] : []))];

/** Also as one of several candidates. */
export const everyoneOf = (row: RequestRow): string[] => [...new Set([row.from, ...row.seats.flatMap(seat => (seat.who ? [seat.who] : seat.candidates))])];
