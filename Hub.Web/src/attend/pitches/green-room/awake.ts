import { useEffect } from 'preact/hooks';

/** Keeps the display on, where the browser lets us: a clock that goes dark is none. */
export function useAwake(on: boolean): void {
  useEffect(() => {
    if (!on || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let over = false;
    const hold = (): void => {
      if (document.visibilityState !== 'visible') return; // the browser lets go of it by itself
      void navigator.wakeLock.request('screen').then(it => { lock = it; if (over) void it.release(); }, () => undefined);
    };
    hold();
    document.addEventListener('visibilitychange', hold);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', hold);
      void lock?.release();
    };
  }, [on]);
}
