import { signal } from '@preact/signals';

/** `factor` and `since`: only at a rehearsal, where time passes so many times as fast, from when on. */
export interface Sample { sent: number; received: number; server: number; factor?: number; since?: number }

const KEPT = 8;

/** How far the server's clock is ahead of ours, in ms: of the last samples the one with the shortest way counts, its error is half that way. */
export function offsetOf(samples: readonly Sample[]): number {
  let best: Sample | undefined;
  for (const sample of samples.slice(-KEPT))
    if (!best || sample.received - sample.sent < best.received - best.sent) best = sample;
  return best ? best.server - (best.sent + best.received) / 2 : 0;
}

/** What time it is at a rehearsal, by the last sample: its pace may have changed since the one before. */
export const rehearsed = ({ sent, received, server, factor = 1 }: Sample, at: number): number => server + (at - (sent + received) / 2) * factor;

const samples: Sample[] = [];
const offset = signal(0);
let pace: Sample | null = null;

/** So many times as fast as it really does time passes here. */
export const factor = (): number => pace?.factor ?? 1;

export function noteTime(sample: Sample): void {
  samples.push(sample);
  samples.splice(0, samples.length - KEPT);
  offset.value = offsetOf(samples);
  pace = sample.since === undefined ? null : sample;
  if (pace) tick();
}

/** After a sleep the device may have set its clock: old samples mislead. */
export const forgetTimes = (): void => void samples.splice(0);

export const serverNow = (): number => (pace ? rehearsed(pace, Date.now()) : Date.now() + offset.value);

/** The server's time in steps of ten seconds, for everything that says "now" or "ago". */
export const now = signal(Date.now());
function tick(): void {
  now.value = serverNow();
}
setInterval(tick, 10_000);
offset.subscribe(tick);
