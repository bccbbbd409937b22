import { useEffect, useRef, useState } from 'preact/hooks';

/** The order on screen, brought up to date without moving anything: what is there keeps its place, what is new comes last. */
export const keepPlaces = (shown: readonly string[], wanted: readonly string[]): readonly string[] => {
  const there = new Set(shown);
  const more = wanted.filter(id => !there.has(id));
  return more.length ? [...shown, ...more] : shown;
};

const sameOrder = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, i) => id === b[i]);

const QUIET = 2_500;
const LOOKS = 500;

interface Calm { ids: readonly string[]; changed: boolean; settle: () => void; ref: (element: HTMLElement | null) => void }

/**
 * A list that does not jump under a thumb: it is sorted anew only when nobody has touched, scrolled or pointed for a while and its
 * beginning is in sight, or when they choose another order. What has left the list keeps its place until then.
 */
export function useCalmOrder(wanted: readonly string[], order: string): Calm {
  const shown = useRef(wanted);
  const latest = useRef(wanted);
  const chosen = useRef(order);
  const touched = useRef(0);
  const [, redraw] = useState(0);
  const element = useRef<HTMLElement | null>(null);
  latest.current = wanted;
  if (chosen.current !== order || shown.current.length === 0) [chosen.current, shown.current] = [order, wanted];
  shown.current = keepPlaces(shown.current, wanted);
  const changed = !sameOrder(shown.current, wanted);
  const settle = (): void => {
    shown.current = latest.current;
    touched.current = performance.now();
    redraw(n => n + 1);
  };

  useEffect(() => {
    const touch = (event: globalThis.Event): void => {
      if (event.type === 'scroll' || (event.target instanceof Node && element.current?.contains(event.target))) touched.current = performance.now();
    };
    const kinds = ['pointerdown', 'pointermove', 'keydown', 'focusin', 'scroll'] as const;
    kinds.forEach(kind => addEventListener(kind, touch, { passive: true, capture: true }));
    return () => kinds.forEach(kind => removeEventListener(kind, touch, { capture: true }));
  }, []);

  useEffect(() => {
    if (!changed) return;
    const timer = setInterval(() => {
      if (element.current && performance.now() - touched.current > QUIET && !inUse(element.current)) settle();
    }, LOOKS);
    return () => clearInterval(timer);
  }, [changed]);

  return { ids: shown.current, changed, settle, ref: it => void (element.current = it) };
}

/** Somebody points at it, is in it by keyboard, or has gone so deep that they would lose what they read. */
const inUse = (list: HTMLElement): boolean =>
  (list.matches(':hover') && matchMedia('(hover: hover)').matches) || list.querySelector(':focus-visible') !== null
  || list.getBoundingClientRect().top < -innerHeight / 2;
