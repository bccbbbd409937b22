import { signal } from '@preact/signals';

export interface Sample { sent: number; received: number; server: number }

const KEPT = 8;

/** How far the server's clock is ahead of ours, in ms: of the last samples the one with the shortest way counts, its error is half that way. */
export function offsetOf(samples: readonly Sample[]): number {
  let best: Sample | undefined;
  for (const sample of samples.slice(-KEPT))
    if (!best || sample.received - sample.sent < best.received - best.sent) best = sample;
  return best ? best.server - (best.sent + best.received) / 2 : 0;
}

const samples: Sample[] = [];
const offset = signal(0);

export function noteTime(sample: Sample): void {
  samples.push(sample);
  samples.splice(0, samples.length - KEPT);
  offset.value = offsetOf(samples);
}

/** After a sleep the device may have set its clock: old samples mislead. */
export const forgetTimes = (): void => void samples.splice(0);

export const serverNow = (): number => Date.now() + offset.value;

/** The server's time in steps of ten seconds, for everything that says "now" or "ago". */
export const now = signal(Date.now());
const tick = (): void => void (now.value = serverNow());
setInterval(tick, 10_000);
offset.subscribe(tick);
