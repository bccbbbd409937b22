import type { Reaction } from '../../live/views';
import type { Counts } from '../../ui/rising';

/** What the hub takes: of one kind at once, and of all kinds in a while. More than that is lost, as it is in a hall where everyone claps already. */
export const MOST_AT_ONCE = 10;
const MOST_IN_A_WHILE = 28;
const WHILE = 12_000;

/** A counter never falls back behind one's own tap while that is on its way. */
export const shown = (kind: Reaction, given: Counts | undefined, hopes: Counts): number => Math.max(given?.[kind] ?? 0, hopes[kind] ?? 0);

/** The taps of the last while with this one, or null where it is one too many. */
export function allowed(taps: readonly number[], now: number): number[] | null {
  const recent = taps.filter(at => now - at < WHILE);
  return recent.length < MOST_IN_A_WHILE ? [...recent, now] : null;
}
