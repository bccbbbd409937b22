import { useEffect, useState } from 'preact/hooks';
import { factor, now, serverNow } from '../live/clock';

/** A timer may fire a little early; then nothing would have changed yet. */
const LATE = 15;
const LONGEST = 600_000;

/** How long until the next of the instants, or, where seconds are shown, until the next full second before them. */
export function untilNext(instants: readonly (number | undefined)[], at: number, seconds: boolean): number {
  const coming = instants.filter((i): i is number => i !== undefined && i > at);
  if (coming.length === 0) return LONGEST;
  const next = Math.min(...coming) - at;
  return Math.min(seconds ? next % 1_000 || 1_000 : next, LONGEST);
}

/** The server's time, looked at anew when one of the instants has come; with `seconds` also at each full second before them. */
export function useServerTime(instants: readonly (number | undefined)[], seconds = false): number {
  const [, redraw] = useState(0);
  void now.value; // the clocks may have been compared anew
  const at = serverNow();
  useEffect(() => {
    const timer = setTimeout(() => redraw(n => n + 1), waiting(untilNext(instants, serverNow(), seconds)) + LATE);
    return () => clearTimeout(timer);
  });
  return at;
}

/** Really: at a rehearsal time passes faster, and its pace may change. */
const waiting = (left: number): number => (factor() === 1 ? left : Math.min(Math.max(100, left / (factor() || 1)), 1_000));

/** Whole seconds, the one that runs included. */
export const secondsLeft = (until: number, at: number): number => Math.max(0, Math.ceil((until - at) / 1_000));

/** "1:05". */
export const minutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The same; of an hour and more "7 h 5 min". */
export const howLong = (seconds: number): string => (seconds < 3_600 ? minutes(seconds) : `${Math.floor(seconds / 3_600)} h ${Math.floor((seconds % 3_600) / 60)} min`);

const MARKS = [60, 30, 10];

/** What is said aloud: the largest mark not yet passed twice. Nothing at the beginning, and nothing between. */
export const markAt = (left: number, whole: number): number | undefined =>
  left <= 0 ? undefined : MARKS.filter(mark => left <= mark && mark < whole).at(-1);
