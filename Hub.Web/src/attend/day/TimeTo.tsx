import { serverNow } from '../../live/clock';
import { howLong, minutes, secondsLeft } from '../../ui/countdown';
import { useSeconds } from '../../ui/seconds';
import type { Next } from './next';
import { day } from './words';

/** The time to the start of a meeting, or what is left of it; the same on every face in the hall. */
export function TimeTo({ next: { stage, starts, ends, left } }: { next: Next }) {
  const text = day.value;
  const until = stage === 'running' ? ends : starts;
  const at = useSeconds(left === undefined, until);
  if (left !== undefined) return <span class="figures">{text.paused(minutes(Math.ceil(left / 1_000)))}</span>;
  const seconds = secondsLeft(until, at);
  if (stage === 'running') return <span class={seconds <= 60 ? 'figures last' : 'figures'} role="timer">{seconds === 0 ? text.over : text.left(minutes(seconds))}</span>;
  return <span class="figures" role="timer">{until <= serverNow() ? text.waits : text.startsIn(howLong(seconds))}</span>;
}
