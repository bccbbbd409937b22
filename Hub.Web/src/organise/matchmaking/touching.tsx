import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { asProblem } from '../../live/problem';
import { toast } from '../../ui/toasts';
import type { Care, Touched } from './commands';
import { toastRefused } from './saying';
import { TouchedDialog } from './TouchedDialog';
import { words } from './words';

/** A change of rounds or tables that may touch meetings. */
export interface Change {
  preview: () => Promise<Touched>; act: (care?: Care) => Promise<unknown>; said: string;
  /** Where nothing was touched it can be taken back. */
  undo?: () => Promise<unknown>;
  onDone?: () => void;
}
export interface Asked { change: Change; touched: Touched; again: boolean }

const MOST_LOOKS = 3;

/** Nothing happens silently: a change is looked at first, and if it touches meetings, somebody decides for them. */
export function useCareful(conference: string) {
  const asked = useSignal<Asked | null>(null);
  const [busy] = useState(() => ({ now: false }));
  const done = (change: Change, touched: boolean): void => {
    asked.value = null;
    const { undo } = change;
    toast(change.said, undo && !touched ? { label: words.value.undo, run: () => void undo().catch(toastRefused) } : undefined);
    change.onDone?.();
  };
  const attempt = async (change: Change, care?: Care, looks = 1): Promise<void> => {
    try {
      if (!care) {
        const touched = await change.preview();
        if (touched.meetings.length > 0) return void (asked.value = { change, touched, again: looks > 1 });
      }
      await change.act(care);
      done(change, !!care);
    } catch (error) {
      const { code } = asProblem(error);
      if ((code === 'touched-changed' || code === 'meetings-touched') && looks < MOST_LOOKS) return attempt(change, undefined, looks + 1);
      toastRefused(error);
    }
  };
  const once = async (change: Change, care?: Care): Promise<void> => {
    if (busy.now) return;
    busy.now = true;
    await attempt(change, care).finally(() => void (busy.now = false));
  };
  const decide = (then: Care['then']): void => {
    const it = asked.peek();
    if (it) void once(it.change, { then, touched: it.touched.touched });
  };
  const dialog = asked.value && <TouchedDialog conference={conference} asked={asked.value} onDecide={decide} onClose={() => void (asked.value = null)} />;
  return { attempt: (change: Change) => once(change), dialog };
}
