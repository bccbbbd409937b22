import type { StageView } from './views';

/** `soon` warns of the end; `over` runs past it; `ended` stands still. */
export type ClockState = 'off' | 'running' | 'soon' | 'over' | 'ended';

/** All in ms. `left` is null where nobody has planned an end. */
export interface PanelClock { state: ClockState; elapsed: number; left: number | null; overrun: number }

/** The instants that such a clock is made of; that of a whole pitch round is one, too. */
export type Times = Pick<NonNullable<StageView['stage']>, 'startedAt' | 'endsAt' | 'endedAt'>;

const LONGEST_WARNING = 5 * 60_000;
const SHORTEST_WARNING = 30_000;

/** The clock of a panel at an instant of the server's time. Ended, it shows how it stood then. */
export function panelClock(times: Times | undefined, now: number): PanelClock {
  if (!times?.startedAt) return { state: 'off', elapsed: 0, left: null, overrun: 0 };
  const starts = Date.parse(times.startedAt);
  // A page whose time is a little behind has not yet arrived at the start.
  const at = Math.max(starts, times.endedAt ? Date.parse(times.endedAt) : now);
  const elapsed = at - starts;
  if (!times.endsAt) return { state: times.endedAt ? 'ended' : 'running', elapsed, left: null, overrun: 0 };
  const ends = Date.parse(times.endsAt);
  const left = Math.max(0, ends - at);
  const overrun = Math.max(0, at - ends);
  // A fifth of what was planned, so that a short slot does not begin with a warning.
  const warning = Math.max(SHORTEST_WARNING, Math.min(LONGEST_WARNING, (ends - starts) / 5));
  const state = times.endedAt ? 'ended' : left === 0 ? 'over' : left <= warning ? 'soon' : 'running';
  return { state, elapsed, left, overrun };
}

/** h:mm:ss or m:ss. What is left counts a begun second whole, so that zero is zero; what is over counts full ones. */
function digits(ms: number, round: (n: number) => number): string {
  const seconds = round(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number): string => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** What the face of a clock shows: the time left, with a plus the time over, or without a plan the time so far. */
export function clockFace({ left, overrun, elapsed }: Pick<PanelClock, 'left' | 'overrun' | 'elapsed'>): string {
  if (left === null) return digits(elapsed, Math.floor);
  return left > 0 ? digits(left, Math.ceil) : `+${digits(overrun, Math.floor)}`;
}

/** The same in whole minutes, for those who should not watch seconds pass. */
export function clockMinutes({ left, overrun, elapsed }: PanelClock): { minutes: number; over: boolean } {
  if (left === null) return { minutes: Math.floor(elapsed / 60_000), over: false };
  return left > 0 ? { minutes: Math.ceil(left / 60_000), over: false } : { minutes: Math.floor(overrun / 60_000), over: true };
}
