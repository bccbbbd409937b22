import type { Problem } from '../live/problem';
import { toast } from '../ui/toasts';
import { words } from './words';

/** What can be taken back with one key: the last acts of this page, latest first. */
interface Undo { about: string; run: () => void }

const MOST = 20;
let acts: readonly Undo[] = [];

/**
 * Says what was done, and offers to take it back: at once, for whoever presses undo means what they see as the last act, also while it is
 * on its way (`sent`). What is refused there is nothing to take back of. A later act about the same thing takes the place of the earlier one.
 */
export function doneWith(said: string, about: string, run: () => void, sent?: Promise<Problem | null>): void {
  const it = { about, run };
  acts = [it, ...acts.filter(act => act.about !== about)].slice(0, MOST);
  toast(said, { label: words.value.undo, run: () => takeBack(it) });
  void sent?.then(refused => {
    if (refused) acts = acts.filter(act => act !== it);
  });
}

export function undoLast(): void {
  const it = acts[0];
  if (it) takeBack(it);
  else toast(words.value.nothingToUndo);
}

/** Whoever takes it back otherwise, there is nothing left to undo about it. */
export const forgetUndo = (about: string): void => void (acts = acts.filter(act => act.about !== about));

function takeBack(it: Undo): void {
  forgetUndo(it.about);
  it.run();
}
