import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** Where a drag would let go: before this one, or behind the last (`undefined`). */
export type Before = string | undefined;
interface Drag { id: string; before: Before; moved: boolean }

/** The rows whose middle is below the finger keep their place after the one that is dragged. */
export function beforeAt(y: number, rows: readonly { id: string; top: number; bottom: number }[]): Before {
  return rows.find(({ top, bottom }) => y < (top + bottom) / 2)?.id;
}

const OFTEN = 120;
const SLIP = 6;

/** Drags a row of a list by pointer or finger. Nothing moves until it is let go: a line shows where it would be. Escape leaves it where it was. */
export function useDragging(drop: (id: string, before: Before) => void) {
  const dragged = useSignal<Drag | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);

  const begin = (event: PointerEvent, id: string): void => {
    if (event.button !== 0 || dragged.peek()) return;
    event.preventDefault();
    const from = event.clientY;
    let y = from;
    dragged.value = { id, before: id, moved: false };
    const look = (): void => {
      const moved = dragged.peek()?.moved || Math.abs(y - from) > SLIP;
      const before = moved ? beforeAt(y, rowsOf(list.current)) : id;
      dragged.value = { id, before, moved };
      // Near the edge of what is in sight the list follows the finger.
      if (moved) rowAt(list.current, before)?.scrollIntoView({ block: 'nearest' });
    };
    const move = (moving: PointerEvent): void => { y = moving.clientY; look(); };
    const up = (): void => {
      const it = dragged.peek();
      stop();
      if (it?.moved) drop(it.id, it.before);
    };
    const key = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      stop();
    };
    const again = setInterval(look, OFTEN);
    const stop = (): void => {
      clearInterval(again);
      dragged.value = null;
      for (const [kind, hear] of heard) removeEventListener(kind, hear as EventListener);
      end.current = undefined;
    };
    const heard = [['pointermove', move], ['pointerup', up], ['pointercancel', stop], ['keydown', key]] as const;
    for (const [kind, hear] of heard) addEventListener(kind, hear as EventListener);
    end.current = stop;
  };

  const classOf = (id: string, next: string | undefined): string | undefined => {
    const it = dragged.value;
    if (!it?.moved) return undefined;
    return [it.id === id && 'dragged', it.before === id && 'drop-before', it.before === undefined && next === undefined && 'drop-after'].filter(Boolean).join(' ') || undefined;
  };
  return { begin, classOf, list };
}

function rowsOf(list: HTMLElement | null): { id: string; top: number; bottom: number }[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-pitch]') ?? [])].map(row => {
    const { top, bottom } = row.getBoundingClientRect();
    return { id: row.dataset['pitch']!, top, bottom };
  });
}

const rowAt = (list: HTMLElement | null, before: Before): Element | null | undefined =>
  before === undefined ? list?.lastElementChild : list?.querySelector(`[data-pitch="${before}"]`);
