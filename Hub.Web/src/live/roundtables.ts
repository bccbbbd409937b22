import type { TableKind } from './matchViews';
import type { ById } from './views';

/** What the topics of roundtables show; the server's Roundtables/RoundtableViews.cs is the other side. Rounds are counted from 1. */
export type WhoTakesPart = 'everyone' | 'who-signs-up';
export interface Roundtable { name: string; kind: TableKind; seats: number; order: number; topic?: string; location?: string; host?: string }

export interface RoundtablesView {
  /** Not there: the session is not run as roundtables. */
  about?: { rounds: number; minutes: number; gap: number; who: WhoTakesPart; version: number };
  times?: ById<string>; tables?: ById<Roundtable>; counts?: { hall: number; remote: number };
  published?: { number: number; at?: string };
}

export interface Participant { remote: boolean; in: boolean; said?: boolean }

export interface MyRoundtablesView {
  me?: Participant;
  /** Tables, the best one at 0. */
  likes?: ById<number>;
  /** By round. */
  seats?: ById<{ table: string; with: ById<true> }>;
}

export interface StaffRoundtablesView extends Omit<RoundtablesView, 'published'> {
  published?: { number: number; at?: string; shown: boolean; same: boolean };
  people?: ById<Participant>; likes?: ById<ById<number>>;
  /** By round: the table of each person. */
  seating?: ById<ById<string>>;
  numbers?: { run: string; seed: number; people: number; met: number; repeats: number; liked: number; least: number; most: number; moves: number };
  unseated?: ById<true>;
}

export const roundtableTopics = {
  shown: (conference: string, session: string) => `roundtables/${conference}/${session}/public`,
  mine: (conference: string, session: string, person: string) => `roundtables/${conference}/${session}/person-${person}`,
  staff: (conference: string, session: string) => `roundtables/${conference}/${session}/staff`,
  mixing: (conference: string, session: string) => `planning/${conference}/${session}/staff`,
};

export const inOrder = (tables: ById<Roundtable> | undefined): [string, Roundtable][] => Object.entries(tables ?? {}).sort((a, b) => a[1].order - b[1].order);

/** Whether somebody may sit there: in the hall at a physical or hybrid table, elsewhere at a hybrid or virtual one. */
export const takes = ({ kind }: Roundtable, remote: boolean): boolean => kind === 'hybrid' || (kind === 'virtual') === remote;
