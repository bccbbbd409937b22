import type { Entry } from '../../../live/pitches';
import type { Turn } from '../../../live/pitchViews';

/** About how many ms it is until one's turn. `counts`: it comes nearer, for somebody is on the stage and their clock runs. */
export interface Until { readonly ms: number; readonly counts: boolean; readonly onStage: boolean }

export function untilTurn({ endsAt, left, rest }: Turn, now: number): Until {
  const onStage = endsAt !== undefined || left !== undefined;
  const current = endsAt !== undefined ? Date.parse(endsAt) - now : left ?? 0;
  return { ms: Math.max(0, current) + rest * 1_000, counts: endsAt !== undefined, onStage };
}

/** Whole minutes, the begun one too; 0 for the last. */
export const minutesUntil = (ms: number): number => (ms < 60_000 ? 0 : Math.ceil(ms / 60_000));

/** How many are called before this one: who was absent comes after all others. */
export function before(all: readonly Entry[], id: string): number {
  const coming = [...all.filter(it => it.run.state === 'upcoming'), ...all.filter(it => it.run.state === 'absent')];
  return Math.max(0, coming.findIndex(it => it.id === id));
}
