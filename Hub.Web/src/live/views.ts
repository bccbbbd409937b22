import type { Status } from './client';

/** What the topics show; the server's *Views.cs are the other side. */
export type Kind = 'panel' | 'pitch-round' | 'matchmaking' | 'visit';
export type ById<T> = { readonly [id: string]: T };

export interface About { title: string; place?: string; timeZone: string; firstDay: string; lastDay: string; languages: ById<number> }
export interface Room { name: string; capacity?: number; description?: string }
export interface Session {
  kind: Kind; title: string; start: string; end: string; state: 'scheduled' | 'delayed' | 'cancelled';
  room?: string; track?: string; abstract?: string; language?: string; speakers?: ById<number>;
}
export interface Rule { field: string; contains: string; kind: Kind }
export interface ProgrammeView { about?: About; rooms?: ById<Room>; sessions?: ById<Session> }
export interface StaffProgrammeView extends ProgrammeView {
  screens?: ById<{ name: string }>; access?: { joinCode?: string }; kindRules?: ById<Rule>;
}

/** Where a question or a voter comes from. */
export type From = 'hall' | 'remote';
export type Asking = 'named' | 'anonymous' | 'both';

export interface Words {
  text: string; askedAt: string; from: From; author?: string; language?: string; to?: string; labels?: ById<true>; edits?: number;
}
/** Staff also see the reports and what a move can be taken back to; they and the asker see why a question waits, why it was declined, and into which it was merged. */
export interface Standing {
  status: Status; since: string; votes?: number; inWriting?: true;
  undo?: Status; reports?: number; held?: 'words' | 'reports' | 'edited'; reason?: string; mergedInto?: string;
}
export interface Reply { question: string; text: string; author: string; role: 'staff' | 'speaker'; at: string; hidden?: true }
export interface PanelSettings {
  version: number; moderated: boolean; paused: boolean; pausedBecause?: string; names: Asking; longestText: number; perMinute: number;
  reportsToHold: number; labels?: ById<string>; blocked?: ById<string>;
}
export interface PanelView {
  panel?: {
    onStage?: string; next?: string; longestText: number; names: Asking; moderated: boolean; paused?: true; pausedBecause?: string; labels?: ById<string>;
  };
  questions?: ById<Words>; standing?: ById<Standing>; replies?: ById<Reply>; settings?: PanelSettings;
}
export interface MyPanelView {
  mine?: ById<{ text: string; askedAt: string; named: boolean; edits?: number; to?: string }>;
  standing?: ById<Standing>; votes?: ById<true>; reported?: ById<true>;
}

export type PollKind = 'single' | 'multiple' | 'scale' | 'ranking' | 'cloud' | 'open' | 'quiz';
export type PollPhase = 'draft' | 'open' | 'closing' | 'closed' | 'shown';
export type Visible = 'always' | 'after-vote' | 'after-close' | 'never';
/** `order` is the place in the poll; options carry their own. */
export interface PollItem {
  order: number; kind: PollKind; text: string; options?: ById<{ order: number; text: string; right?: true }>;
  min?: number; max?: number; from?: number; to?: number; fromLabel?: string; toLabel?: string; seconds?: number;
}
export interface Counted { n: number; hall: number; remote: number }
/** Options and steps by id; `percent` is of the voters, for one choice the percents add up to 100. Words and entries by id. */
export interface Tally extends Counted {
  options?: ById<Counted & { percent: number; score?: number }>;
  steps?: ById<Counted & { percent: number }>; mean?: number;
  words?: ById<{ text: string; n: number; struck?: true }>;
  entries?: ById<{ text: string; struck?: true }>;
}
export interface PollView {
  poll?: {
    session: string; title: string; phase: PollPhase; pace: 'moderator' | 'self'; results: Visible; changeable: boolean; round: number;
    /** The question that is asked now, where the moderator sets the pace. */
    item?: string; openedAt?: string; closesAt?: string; closedAt?: string;
    /** Seconds that the stream is behind: the window of remote people lies that much later. */
    delay: number;
    /** When the last person's window ends; results are not shown before. */
    lastEndsAt?: string; people: number; hall: number; remote: number; locked?: true; version: number; seconds?: number;
    /** Staff only: the phase that the last move can be taken back to. */
    undo?: PollPhase;
  };
  items?: ById<PollItem>; tally?: ById<Tally>;
  /** Earlier rounds, for comparison: by round, by item. */
  rounds?: ById<ById<Tally>>;
  /** A quiz: by person, best first by `place`. People who did not want their name there have no entry. */
  leaders?: ById<{ place: number; points: number; right: number }>;
}
export interface MyPollView {
  ballots?: ById<Ballot & { at: string }>; receipt?: { code: string }; window?: { opensAt: string; closesAt?: string };
  quiz?: { points: number; right: number; place?: number; named: boolean };
}
/** The answer to one item: options by id (for a ranking the place, from 1), a step of the scale, or words. */
export interface Ballot { options?: ById<number>; step?: number; words?: ById<string>; text?: string }

export type Reaction = 'applause' | 'agree' | 'laughter' | 'heart';
export interface StageView {
  stage?: {
    /** The panel clock: absolute instants, `endsAt` moves when the moderator adds or takes time. */
    startedAt?: string; endsAt?: string; endedAt?: string; speaking?: string; speakingSince?: string; hands: number; handsOpen: boolean;
    message?: string;
  };
  /** Who is on the panel; `spoken` in ms, without what runs now. Not there until a moderator has done something here: until then, and only
   *  then, it is the speakers of the programme. */
  speakers?: ById<{ order: number; spoken: number }>;
  reactions?: Partial<Record<Reaction, number>>;
  presence?: { hall: number; remote: number };
  streams?: ById<Stream>;
  /** The polls of the session; drafts are for the staff only. */
  polls?: ById<{ order: number; title: string; phase: PollPhase }>;
  /** Staff only. */
  hands?: ById<Hand>;
  /** While a test of the stream's delay runs: its id for everyone, the rest for the staff. The median is in seconds. */
  clap?: { id: string; at?: string; taps?: number; median?: number };
}
/** `order` is that in which hands went up. */
export interface Hand { order: number; at: string; from: From; calledAt?: string; about?: string }
export interface Stream { order: number; kind: 'hls' | 'youtube' | 'vimeo' | 'jitsi' | 'link'; url: string; title?: string; language?: string; captions?: string; delay: number }
export interface MyStageView { hand?: Hand & { place?: number } }

export type OfSession = 'stage' | 'poll' | 'monitor' | 'running-order' | 'reveal' | 'matches' | 'hall-plan';
export type Scene = { kind: 'agenda' } | { kind: 'join' } | { kind: OfSession; session: string } | { kind: 'table-sign'; table: string };
export interface ScreenView { screen?: { paired: boolean; name?: string; conference?: string }; scene?: { kind: Scene['kind']; session?: string; table?: string } }

export const topics = {
  programme: (conference: string) => `conference/${conference}/programme/public`,
  staffProgramme: (conference: string) => `conference/${conference}/programme/staff`,
  panel: (conference: string, session: string) => `panel/${conference}/${session}/public`,
  staffPanel: (conference: string, session: string) => `panel/${conference}/${session}/staff`,
  myPanel: (conference: string, session: string, person: string) => `panel/${conference}/${session}/person-${person}`,
  stage: (conference: string, session: string) => `stage/${conference}/${session}/public`,
  staffStage: (conference: string, session: string) => `stage/${conference}/${session}/staff`,
  myStage: (conference: string, session: string, person: string) => `stage/${conference}/${session}/person-${person}`,
  poll: (conference: string, poll: string) => `poll/${conference}/${poll}/public`,
  staffPoll: (conference: string, poll: string) => `poll/${conference}/${poll}/staff`,
  /** Results that show after one's own vote. */
  pollOfVoters: (conference: string, poll: string) => `poll/${conference}/${poll}/voters`,
  myPoll: (conference: string, poll: string, person: string) => `poll/${conference}/${poll}/person-${person}`,
  /** Screens belong to the hub and are lent to a conference. */
  screen: (screen: string) => `screen/hub/${screen}/public`,
};
