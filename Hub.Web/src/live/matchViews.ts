import type { EventTopic } from './topics';
import type { ById } from './views';

/** What the topics of matchmaking show; the server's Matchmaking/{ShownMatching,OnesOwnMatching}.cs are the other side. */
export type TableKind = 'physical' | 'hybrid' | 'virtual';
export type Presence = 'hall' | 'remote' | 'absent';
export type RequestState = 'pending' | 'accepted' | 'declined' | 'withdrawn' | 'expired' | 'cancelled';

/** `day` is yyyy-mm-dd, as the event counts; `gap` is the way after it, in minutes. */
export interface MatchRound { session: string; day: string; start: string; minutes: number; gap: number; version: number }
export interface MatchTable { name: string; kind: TableKind; places: number; location?: string; x?: number; y?: number; features?: ById<true>; away?: ById<true>; host?: string; version: number }

export interface MatchingView {
  about?: { open: boolean; closesAt?: string; acceptance: 'must-accept' | 'at-once'; time: 'planner' | 'accepter'; budget: number };
  /** `published` counts the publications; 0: no plan yet. */
  counts?: { accepted: number; meetings: number; published: number };
  rounds?: ById<MatchRound>; tables?: ById<MatchTable>;
  topics?: ById<EventTopic>;
}

export interface RequestReason { kind: 'suggestion' | 'pitch' | 'marketplace'; session?: string; pitch?: string }
/** `candidates` are there as long as none of several has taken the seat; `word` came with a no. Both are told to who asked. */
export interface SeatView { who?: string; candidates?: ById<true>; answer: 'pending' | 'accepted' | 'declined'; word?: string }
export interface RequestView {
  direction: 'in' | 'out'; from?: string; state: RequestState;
  /** One's own answer to another's request. */
  mine?: 'pending' | 'accepted' | 'declined' | 'passed-on' | 'taken';
  priority: number; message?: string; at: string; expiresAt?: string; reason?: RequestReason; seats: ById<SeatView>;
  /** That it is fixed to. */
  round?: string; forced?: true;
}
export interface NoticeView { code: string; at: string; data: ById<string> }
export interface MeetingView {
  round: string; table: string; start: string; minutes: number; with: ById<true>; sequence: number; revision: number; cancelled?: true;
  held?: true; missed?: true;
  /** Who was waited for at the table, and who would like a new time. */
  missing?: ById<true>; newTime?: ById<true>;
}
export type Outcome = 'follow-up' | 'maybe' | 'none';
export type Took = 'held' | 'missed';
/** What one has said of a meeting; `round` is where it was then, `exchanged` are those who gave their contact, too. */
export interface OutcomeView { round: string; outcome?: Outcome; topic?: string; note?: string; took?: Took; exchange?: true; exchanged?: ById<true> }
export interface ProvisionalMeeting { round: string; table: string; fine?: boolean; word?: string }

/** What one could do instead, since somebody did not come. `yes`: those who want to; `instead`: the later round from which it is brought forward. */
export interface OfferView { request: string; round: string; table: string; endsAt: string; until: string; with: ById<true>; yes: ById<true>; instead?: string }

export interface MyMatchingView {
  /** `away` are rounds, `left` those of them for which one left in the course of the day, `avoids` people; `spent` are the requests that are out. */
  me?: { days: ById<Presence>; away: ById<true>; left?: ById<true>; avoids: ById<true>; maxMeetings?: number; version: number; spent: number; off?: true };
  inbox?: { last: number; read: number };
  /** By number. */
  notices?: ById<NoticeView>;
  /** By request, like the meetings of a provisional plan. */
  agenda?: ById<MeetingView>;
  offer?: OfferView;
  provisional?: { run: string; meetings: ById<ProvisionalMeeting> };
  requests?: ById<RequestView>;
  outcomes?: ById<OutcomeView>;
}

export const matchTopics = {
  shown: (conference: string) => `matchmaking/${conference}/matchmaking/public`,
  mine: (conference: string, person: string) => `matchmaking/${conference}/matchmaking/person-${person}`,
};
