import type { ById } from './views';

/** What the topics of a pitch round show; the server's Pitches/*PitchRound*.cs are the other side. Questions are those of the panel topic of the same session. */
export type PitchState = 'upcoming' | 'pitching' | 'questions' | 'done' | 'skipped' | 'absent';

/** Either a link or a PDF that the hub keeps, at `/api/conferences/…/pitches/{session}/slides/{file}`. */
export interface Slides { url?: string; file?: string; pages?: number }
export interface Pitch {
  title: string; organisation: string; speaker?: string; remote?: true; topic?: string; country?: string; slides?: Slides;
  seconds: number; questionSeconds: number; version: number;
}
/** Shows `ran` + (now − `since`) ms, of `limit` seconds; what is over counts on. Without `since` it stands. Now is the server's: clock.ts. */
export interface PitchClock { ran: number; since?: string; limit: number }
/** `clock` of the pitch and `questions` of its questions are there once these have begun. `page` is there if there are slides; `readyAt` is for the staff. */
export interface Run { state: PitchState; clock?: PitchClock; questions?: PitchClock; page?: number; readyAt?: string }
export interface BackstageMessage { id: string; text: string; at: string; readAt?: string }

export interface PitchRoundView {
  round?: {
    running?: string; orderVersion: number; favoursOpen: boolean;
    /** How many points everyone may spread; absent: one favour for each pitch that one likes. */
    points?: number; locked?: true;
    /** How many places are revealed, of how many; equals share one. */
    revealed?: number; toReveal?: number;
    /** Staff only: the last step of the show, which can be taken back. */
    undo?: { step: number; what: Step; pitch: string };
  };
  session?: { startedAt: string; endsAt: string; stoppedAt?: string };
  /** From 0. Every pitch stands in it once. */
  order?: ById<number>;
  /** The next two, 1 and 2. */
  next?: ById<number>;
  /** The last word to the stage. */
  monitor?: BackstageMessage;
  pitches?: ById<Pitch>; runs?: ById<Run>;
  /** Those that were revealed. */
  places?: ById<number>;
}
export type Step = 'added' | 'removed' | 'moved' | 'swapped' | 'started' | 'questions' | 'paused' | 'resumed' | 'time' | 'ended' | 'skipped' | 'absent' | 'brought-back';

export type TieRule = 'favour' | 'criterion' | 'share';
export interface Criterion { order: number; name: string; weight: number }
export interface RoundSettings {
  criteria: ById<Criterion>; from: number; to: number; points: number; normalise: boolean; juryWeight: number; ties: TieRule; places: number; version: number;
}
export interface Result { place: number; total: number; jury?: number; jurors: number; favours: number }
export interface StaffPitchRoundView extends PitchRoundView {
  settings?: RoundSettings; results?: ById<Result>;
  messages?: ById<{ to: 'monitor' | 'green-room'; text: string; at: string; readAt?: string }>;
  /** How many people favour a pitch, with how many points, and how many want to talk to them. */
  interest?: ById<{ people: number; points: number; wishes: number }>;
  /** By pitch, by juror. `mean` is there if it counts. */
  scores?: ById<ById<{ values?: ById<number>; note?: string; mean?: number; abstains?: Abstention }>>;
  /** By person: how many pitches that were given they have scored, and which they have not. */
  jurors?: ById<{ scored: number; missing: ById<true> }>;
}
export interface Abstention { at: string; reason?: string }

/** About when it is one's turn: max(0, `endsAt` − now, or `left` ms while the clock stands) and `rest` seconds after that. Without either nobody is on the stage. */
export interface Turn { place: 1 | 2; endsAt?: string; left?: number; rest: number }
export interface MyPitchRoundView {
  favours?: ById<number>; wishes?: ById<{ at: string; note?: string }>;
  /** The pitches that one gives. */
  mine?: ById<{ state: PitchState; readyAt?: string; turn?: Turn }>;
  greenRoom?: BackstageMessage;
  /** For jurors only. */
  jury?: { criteria: ById<Criterion>; from: number; to: number; locked?: true };
  scores?: ById<{ values: ById<number>; note?: string; version: number }>; abstentions?: ById<Abstention>;
}

export const pitchTopics = {
  round: (conference: string, session: string) => `pitches/${conference}/${session}/public`,
  staff: (conference: string, session: string) => `pitches/${conference}/${session}/staff`,
  mine: (conference: string, session: string, person: string) => `pitches/${conference}/${session}/person-${person}`,
};
