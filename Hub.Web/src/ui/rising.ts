import type { Reaction } from '../live/views';

export const reactions = ['applause', 'agree', 'laughter', 'heart'] as const satisfies readonly Reaction[];
export type Counts = Partial<Record<Reaction, number>>;

/**
 * What rises when the counters grow: one sign a reaction, mixed, and no more than a screen can show. Counters that were not there, or that
 * fell because somebody began anew, say nothing of what has just happened.
 */
export function risen(before: Counts | undefined, after: Counts | undefined, most = 14): Reaction[] {
  if (!before || !after) return [];
  const grown = reactions.map(kind => [kind, Math.max(0, (after[kind] ?? 0) - (before[kind] ?? 0))] as const).filter(([, by]) => by > 0);
  const total = grown.reduce((sum, [, by]) => sum + by, 0);
  const share = Math.min(1, most / total);
  const signs = grown.flatMap(([kind, by]) => {
    const count = Math.max(1, Math.floor(by * share));
    return Array.from({ length: count }, (_, i) => ({ kind, at: (i + 0.5) / count }));
  });
  return signs.sort((a, b) => a.at - b.at).map(sign => sign.kind);
}
