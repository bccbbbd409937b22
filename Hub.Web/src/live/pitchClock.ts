import type { PitchClock } from './pitchViews';

/** `soon` is the last minute, `last` the last ten seconds, `over` what runs beyond the limit. */
export type Urgency = 'calm' | 'soon' | 'last' | 'over';

/** All in ms; `zero` is the instant of the server at which nothing is left, while it runs. */
export interface PitchTime { runs: boolean; elapsed: number; left: number; overrun: number; urgency: Urgency; zero: number | undefined }

const SOON = 60_000;
const LAST = 10_000;

/** What the clock of a pitch shows at an instant of the server's time: `clockFace` writes it. What is over its limit counts up. */
export function pitchTime({ ran, since, limit }: PitchClock, now: number): PitchTime {
  const started = since === undefined ? undefined : Date.parse(since);
  // A page whose time is a little behind has not yet arrived at the start.
  const elapsed = ran + (started === undefined ? 0 : Math.max(0, now - started));
  const rest = limit * 1_000 - elapsed;
  return {
    runs: started !== undefined, elapsed, left: Math.max(0, rest), overrun: Math.max(0, -rest),
    urgency: rest <= 0 ? 'over' : rest <= LAST ? 'last' : rest <= SOON ? 'soon' : 'calm',
    zero: started === undefined ? undefined : started - ran + limit * 1_000,
  };
}
