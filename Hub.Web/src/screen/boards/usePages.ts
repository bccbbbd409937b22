import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { pagesOf } from '../pitches/turning';
import { lookingTime, roomFor, type Room } from './turning';

/** As many as fit into the box, whose rows say by `grid-auto-rows` how high they are at least. */
export function useRoom(): [RefObject<HTMLOListElement | null>, Room] {
  const ref = useRef<HTMLOListElement>(null);
  const [room, set] = useState<Room>({ rows: 1, columns: 1 });
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const measure = (): void => {
      const next = roomFor({ width: box.clientWidth, height: box.clientHeight }, parseFloat(getComputedStyle(box).gridAutoRows) || 64);
      set(was => (was.rows === next.rows && was.columns === next.columns ? was : next));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, []);
  return [ref, room];
}

/** Turns the pages by itself, at a speed to find oneself by. */
export function usePages<T>(all: readonly T[], { rows, columns }: Room): { page: readonly T[]; at: number; of: number } {
  const [turned, turn] = useState(0);
  const pages = pagesOf(all, rows * columns);
  const of = pages.length;
  const at = Math.min(turned, Math.max(0, of - 1));
  const page = pages[at] ?? [];
  useEffect(() => {
    if (of < 2) return;
    const timer = setTimeout(() => turn((at + 1) % of), lookingTime(page.length));
    return () => clearTimeout(timer);
  }, [at, of]);
  return { page, at, of };
}
