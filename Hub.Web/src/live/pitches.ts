import type { Pitch, PitchClock, PitchRoundView, Run } from './pitchViews';

export interface Entry extends Pitch { id: string; run: Run; place: number }

const notYet: Run = { state: 'upcoming' };

/** The pitches as they come, each with what became of it; `place` counts from 1. */
export function inOrder({ order = {}, pitches = {}, runs = {} }: PitchRoundView): Entry[] {
  return Object.entries(order)
    .sort((a, b) => a[1] - b[1])
    .flatMap(([id, at]) => (pitches[id] ? [{ ...pitches[id], id, run: runs[id] ?? notYet, place: at + 1 }] : []));
}

/** The pitch on the stage. */
export const onStageOf = (view: PitchRoundView): Entry | undefined => inOrder(view).find(it => it.id === view.round?.running);

/** The next two. */
export function nextOf(view: PitchRoundView): Entry[] {
  const next = view.next ?? {};
  return inOrder(view).filter(it => it.id in next).sort((a, b) => next[a.id]! - next[b.id]!);
}

/** The clock that counts, or would if it were not paused. */
export const currentClock = ({ state, clock, questions }: Run): PitchClock | undefined =>
  state === 'pitching' ? clock : state === 'questions' ? questions : undefined;

/** Those still to come, as they are called: who was absent comes after all others. */
export function coming(view: PitchRoundView): Entry[] {
  const all = inOrder(view);
  return (['upcoming', 'absent'] as const).flatMap(state => all.filter(it => it.run.state === state));
}
