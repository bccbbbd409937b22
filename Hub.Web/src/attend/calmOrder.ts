import { useEffect, useRef, useState } from 'preact/hooks';

/** The order on screen, brought up to date without moving anything: what is there keeps its place, what is new comes last. */
export const keepPlaces = (shown: readonly string[], wanted: readonly string[]): string[] => {
  const there = new Set(shown);
  return [...shown, ...wanted.filter(id => !there.has(id))];
};

const QUIET = 2_500;

/**
 * A list that does not jump under a thumb: it is sorted anew only when nobody has touched, scrolled or pointed for a while,
 * or when they choose another order. What has left the list keeps its place until then.
 */
export function useCalmOrder(wanted: readonly string[], order: string): { ids: string[]; changed: boolean; settle: () => void; ref: (element: HTMLElement | null) => void } {
  const shown = useRef<string[]>([...wanted]);
  const chosen = useRef(order);
  const touched = useRef(0);
  const [, redraw] = useState(0);
  const element = useRef<HTMLElement | null>(null);
  if (chosen.current !== order || shown.current.length === 0) [chosen.current, shown.current] = [order, [...wanted]];
  shown.current = keepPlaces(shown.current, wanted);
  const changed = shown.current.join() !== wanted.join();
  const settle = (): void => {
    shown.current = [...wanted];
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
      const busy = element.current?.matches(':hover') && matchMedia('(hover: hover)').matches;
      const focused = element.current?.querySelector(':focus-visible');
      if (!busy && !focused && performance.now() - touched.current > QUIET) settle();
    }, 500);
    return () => clearInterval(timer);
  });

  return { ids: shown.current, changed, settle, ref: it => void (element.current = it) };
}
