import { useLayoutEffect, useRef } from 'preact/hooks';

/** The largest size (px) at which `fits` still holds, by halving. */
export function largest(low: number, high: number, fits: (size: number) => boolean): number {
  let [good, bad] = [low, high + 1];
  while (bad - good > 1) {
    const size = Math.floor((good + bad) / 2);
    if (fits(size)) good = size;
    else bad = size;
  }
  return good;
}

/**
 * Sets the text as large as its box allows: a short question can be read from the last row, one of 500 characters is there whole.
 * Even a word alone leaves room for so many `lines`.
 */
export function useFit(text: string, lines = 2.6) {
  const ref = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    const box = element?.parentElement;
    if (!element || !box) return;
    const fit = (): void => {
      const size = largest(16, Math.floor(box.clientHeight / lines), px => {
        element.style.fontSize = `${px}px`;
        return element.offsetHeight <= box.clientHeight && element.scrollWidth <= element.clientWidth;
      });
      element.style.fontSize = `${size}px`;
    };
    const watcher = new ResizeObserver(fit);
    watcher.observe(box);
    fit();
    return () => watcher.disconnect();
  }, [text, lines]);
  return ref;
}
