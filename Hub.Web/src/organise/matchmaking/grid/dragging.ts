import { useEffect, useRef } from 'preact/hooks';
import type { At } from './keys';

interface Hands { at: (at: At) => readonly string[]; pickUp: (request: string, from: At) => void; drop: (to: At) => void; cancel: () => void }

const SLIP = 6;

const cellAt = (element: Element | null): (At & { element: HTMLElement }) | undefined => {
  const cell = element?.closest<HTMLElement>('[data-row]');
  return cell ? { row: Number(cell.dataset['row']), col: Number(cell.dataset['col']), element: cell } : undefined;
};

/** Drags a meeting by mouse or pen; fingers scroll, and have the buttons below. While something is carried a click puts it down. */
export function useDragging(hands: Hands) {
  const area = useRef<HTMLDivElement>(null);
  const latest = useRef(hands);
  latest.current = hands;
  const end = useRef<() => void>(undefined);
  const dragged = useRef(false);
  /** Whether something was carried when the button went down: the click that ends it is meant for that. */
  const carriedBefore = useRef(false);
  useEffect(() => () => end.current?.(), []);

  const begin = (event: PointerEvent): void => {
    const from = cellAt(event.target as Element);
    carriedBefore.current = !!area.current?.classList.contains('carrying');
    dragged.current = false;
    const request = from && ((event.target as Element).closest<HTMLElement>('[data-meeting]')?.dataset['meeting'] ?? latest.current.at(from)[0]);
    if (event.button !== 0 || event.pointerType === 'touch' || carriedBefore.current || !request || !from) return;
    const [x, y] = [event.clientX, event.clientY];
    let over: HTMLElement | undefined;
    const mark = (cell: HTMLElement | undefined): void => {
      over?.classList.remove('over');
      over = cell;
      over?.classList.add('over');
    };
    const move = (e: PointerEvent): void => {
      if (!dragged.current && Math.hypot(e.clientX - x, e.clientY - y) < SLIP) return;
      if (!dragged.current) {
        dragged.current = true;
        latest.current.pickUp(request, from);
      }
      e.preventDefault();
      mark(cellAt(document.elementFromPoint(e.clientX, e.clientY))?.element);
    };
    const stop = (): void => {
      mark(undefined);
      for (const [kind, hear] of heard) removeEventListener(kind, hear as EventListener);
      end.current = undefined;
    };
    const up = (e: PointerEvent): void => {
      stop();
      if (!dragged.current) return;
      const to = cellAt(document.elementFromPoint(e.clientX, e.clientY));
      if (to && (to.row !== from.row || to.col !== from.col)) latest.current.drop(to);
      else latest.current.cancel();
      to?.element.focus();
    };
    const broken = (): void => { stop(); if (dragged.current) latest.current.cancel(); };
    const heard = [['pointermove', move], ['pointerup', up], ['pointercancel', broken]] as const;
    for (const [kind, hear] of heard) addEventListener(kind, hear as EventListener);
    end.current = stop;
  };
  const clicked = (event: MouseEvent): void => {
    const to = cellAt(event.target as Element);
    if (to && carriedBefore.current && !dragged.current) latest.current.drop(to);
    carriedBefore.current = false;
  };
  return { area, begin, clicked };
}
