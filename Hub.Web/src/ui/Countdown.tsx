import { markAt, minutes, secondsLeft, useServerTime } from './countdown';
import './countdown.css';

interface Props {
  /** ms by the server's clock. */
  from: number; until: number; label: string;
  /** Said aloud, sparingly. */
  say?: (seconds: number) => string;
}

/** A ring that empties, with the time left in it. */
export function Countdown({ from, until, label, say }: Props) {
  const at = useServerTime([until], true);
  const left = secondsLeft(until, at);
  const whole = Math.max(1, (until - from) / 1_000);
  const mark = markAt(left, whole);
  return (
    <div class={left <= 10 ? 'countdown soon' : 'countdown'}>
      <p role="timer" aria-label={label}>
        <svg viewBox="0 0 36 36" aria-hidden="true"><circle cx="18" cy="18" r="15.9" pathLength="100" /><circle class="left" cx="18" cy="18" r="15.9" pathLength="100" strokeDasharray={`${Math.min(100, (100 * left) / whole)} 100`} /></svg>
        <span class={left >= 600 ? 'long' : undefined}>{minutes(left)}</span>
      </p>
      {say && <p class="hidden" role="status">{mark !== undefined && say(mark)}</p>}
    </div>
  );
}
