import type { PollPhase } from './views';

/**
 * A deadline per person, as the server reckons it (Hub.Grains/Polls/Windows.cs): the window of remote people lies later by what the
 * stream is behind, and is as long as that of the hall; whoever needs more time has it. Instants in ms by the server's clock.
 */
export interface Run {
  openedAt: number;
  /** ms, for those at the usual pace. */
  limit?: number | undefined;
  /** When it was closed by hand, in the hall. */
  cutAt?: number | undefined;
}
/** `pace` is 1, 1.5 or 10 times the usual time; `delay` in ms. */
export interface Voter { remote: boolean; pace: number }
export interface Window { opens: number; closes: number | undefined }
export type Sight = 'not-yet' | 'open' | 'closed';

const MOST_EXTRA = 10 * 60_000;

export function windowOf({ openedAt, limit, cutAt }: Run, delay: number, { remote, pace }: Voter): Window {
  const late = remote ? delay : 0;
  const opens = openedAt + late;
  const byTime = limit === undefined ? undefined : opens + limit * pace;
  const byHand = cutAt === undefined ? undefined : cutAt + late + Math.min(MOST_EXTRA, (cutAt - openedAt) * Math.max(0, pace - 1));
  return { opens, closes: byTime === undefined ? byHand : byHand === undefined ? byTime : Math.min(byTime, byHand) };
}

/** The pace that counts: once it is closed in the hall, a poll waits only for those who have registered. */
export const paceIn = (phase: PollPhase, pace: number, registered: boolean): number => (registered || phase === 'open' ? Math.max(1, pace) : 1);

export const sightAt = ({ opens, closes }: Window, at: number): Sight =>
  at < opens ? 'not-yet' : closes !== undefined && at >= closes ? 'closed' : 'open';
