import type { PollView } from './views';

/**
 * A deadline per person, as the server reckons it (Hub.Grains/Polls/Windows.cs): the window of remote people lies later by what the
 * stream is behind, and whoever needs more time has it. Instants in ms by the server's clock.
 */
export type Timed = Pick<NonNullable<PollView['poll']>, 'phase' | 'openedAt' | 'closesAt' | 'closedAt' | 'delay'>;
export interface Voter {
  remote: boolean;
  /** 1, 1.5 or 10 times the usual time. */
  pace: number;
  /** Whether the poll knows of it, and waits: only then a close by hand leaves the longer time. */
  registered: boolean;
}
export interface Window { opens: number; closes: number | undefined }
export type Sight = 'none' | 'not-yet' | 'open' | 'closed';

const MOST_EXTRA = 10 * 60_000;

export function windowOf(poll: Timed, { remote, pace, registered }: Voter): Window | undefined {
  if (!poll.openedAt) return undefined;
  const opened = Date.parse(poll.openedAt);
  const late = remote ? poll.delay * 1_000 : 0;
  const ends: number[] = [];
  if (poll.closesAt) ends.push(opened + late + (Date.parse(poll.closesAt) - opened) * pace);
  if (poll.closedAt) {
    const closed = Date.parse(poll.closedAt);
    const extra = registered ? Math.min((closed - opened) * (pace - 1), MOST_EXTRA) : 0;
    ends.push(closed + late + extra);
  }
  return { opens: opened + late, closes: ends.length ? Math.min(...ends) : undefined };
}

/** What the person sees now. A poll that is closed for everybody is closed, also before somebody's window has ended: staff may cut all short. */
export function sightOf(poll: Timed, voter: Voter, now: number): Sight {
  if (poll.phase === 'closed' || poll.phase === 'shown') return 'closed';
  const window = windowOf(poll, voter);
  if (poll.phase === 'draft' || !window) return 'none';
  if (now < window.opens) return 'not-yet';
  return window.closes !== undefined && now >= window.closes ? 'closed' : 'open';
}
