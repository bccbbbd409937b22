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

/**
 * Takes the focus where the work goes on after an act that moves or removes what has it: with the drawing, so that the next key is meant
 * for it, and once more where that took longer. Not from where somebody has gone meanwhile: their next key would be about something else.
 */
export function goOnAt(reach: () => void): void {
  const left = document.activeElement;
  const take = (): void => {
    const now = document.activeElement;
    if (!now || now === left || now === document.body) reach();
  };
  queueMicrotask(take);
  requestAnimationFrame(() => requestAnimationFrame(take));
}
