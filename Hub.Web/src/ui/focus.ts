import { useLayoutEffect } from 'preact/hooks';

let wanted: string | undefined;

/** Where the focus goes once the page has been drawn anew. */
export function focusSoon(id: string): void {
  wanted = id;
  requestAnimationFrame(take);
}

function take(): void {
  const target = wanted && document.getElementById(wanted);
  if (!target) return;
  wanted = undefined;
  target.focus();
}

/** Takes it there with the drawing itself: the next key that is pressed is meant for it. */
export const useFocusSoon = (): void => useLayoutEffect(take);
