import type { ById } from './views';

/** What the floor of a matchmaking session and its tables show; the server's Floors/FloorViews.cs, RoundClocks/RoundClockViews.cs and Tables/TableViews.cs are the other side. */
export type RoundPhase = 'planned' | 'called' | 'running' | 'ended' | 'skipped';

/** `start` counts delays in. A running round has `endsAt`, or, paused, `leftSeconds`. */
export interface FloorRound { phase: RoundPhase; start: string; minutes: number; calledAt?: string; endsAt?: string; leftSeconds?: number; endedAt?: string }
/** `now` is the round that is called or runs, `next` the one to be called then; `undo`, for the staff, the round whose last turn can be taken back. */
export interface FloorClock { byItself: boolean; turns: number; lateSeconds: number; now?: string; next?: string; undo?: string }
export interface FloorView { clock?: FloorClock; rounds?: ById<FloorRound> }

/** What is known of somebody who is to be at a meeting. */
export interface StandingView { there?: string; word?: TableWord; askedAt?: string; missing?: true }
export type TableWord = 'on-my-way' | 'late' | 'cannot';

/** Of the round that is on and the next one. */
export interface BoardMeeting { round: string; table: string; people: ById<true>; doneAt?: string }
export interface BoardView extends FloorView { meetings?: ById<BoardMeeting> }

export interface StaffFloorMeeting { round: string; table: string; people: ById<StandingView>; doneAt?: string }
export interface StaffFloorView extends FloorView { meetings?: ById<StaffFloorMeeting>; tables?: ById<{ helpSince?: string; taken?: string }> }

/** A table as its sign shows it: the meeting that is on or called, and the next one. */
export interface TableMeetingView { session: string; round: string; phase: 'coming' | 'called' | 'running' | 'over'; start: string; end: string; people: ById<StandingView>; doneAt?: string }
export interface TableView { table?: { now?: string; next?: string; helpSince?: string; taken?: string }; meetings?: ById<TableMeetingView> }

/** What those of a meeting have written to each other, by id. */
export interface ChatView { lines?: ById<{ from: string; text: string; at: string }> }

export const floorTopics = {
  shown: (conference: string, session: string) => `floor/${conference}/${session}/public`,
  board: (conference: string, session: string) => `floor/${conference}/${session}/board`,
  staff: (conference: string, session: string) => `floor/${conference}/${session}/staff`,
  chat: (conference: string, request: string, person: string) => `chat/${conference}/${request}/person-${person}`,
  table: (conference: string, table: string) => `table/${conference}/${table}/public`,
};
