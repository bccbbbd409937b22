import { useEffect, useState } from 'preact/hooks';
import { factor, serverNow } from '../live/clock';

/**
 * The server's time, anew with each second before and after `zero` (an instant of the server) while `running`: what counts from the same
 * instant changes at the same moment on every face in the hall.
 */
export function useSeconds(running = true, zero = 0): number {
  const [now, set] = useState(serverNow);
  useEffect(() => {
    if (!running) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      set(serverNow());
      const into = (serverNow() - zero) % 1_000;
      const left = into < 0 ? -into : 1_000 - into;
      timer = setTimeout(tick, (factor() === 1 ? left : Math.max(REHEARSED, left / (factor() || 1))) + LATE);
    };
    tick();
    return () => clearTimeout(timer);
  }, [running, zero]);
  return now;
}

/** A timer may fire a little early; then nothing would have changed yet. */
const LATE = 5;
/** At a rehearsal seconds fly: no face shows more of them than one can read. */
const REHEARSED = 100;
