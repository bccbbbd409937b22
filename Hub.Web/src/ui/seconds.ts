import { useEffect, useState } from 'preact/hooks';
import { serverNow } from '../live/clock';

/** The server's time, anew with each of its seconds while `running`: every face in the hall changes at the same moment. */
export function useSeconds(running = true): number {
  const [now, set] = useState(serverNow);
  useEffect(() => {
    if (!running) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      set(serverNow());
      timer = setTimeout(tick, 1_000 - (serverNow() % 1_000) + 5);
    };
    tick();
    return () => clearTimeout(timer);
  }, [running]);
  return now;
}
