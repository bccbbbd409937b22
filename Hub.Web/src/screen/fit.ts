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

/** Sets the text as large as its box allows: a short question can be read from the last row, one of 500 characters is there whole. */
export const useFit = (text: string) => useFitted<HTMLParagraphElement>(2.6, text);

/** The same for anything whose sizes follow its font size, and again whenever its words change. `lines` is the least number of lines that fills the box. */
export function useFitted<Held extends HTMLElement>(lines: number, about = '') {
  const ref = useRef<Held>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    const box = element?.parentElement;
    if (!element || !box) return;
    const fit = (): void => {
      const size = largest(12, Math.floor(box.clientHeight / lines), px => {
        element.style.fontSize = `${px}px`;
        return element.offsetHeight <= box.clientHeight && element.scrollWidth <= element.clientWidth;
      });
      element.style.fontSize = `${size}px`;
    };
    const ofBox = new ResizeObserver(fit);
    ofBox.observe(box);
    const ofWords = new MutationObserver(fit);
    ofWords.observe(element, { subtree: true, childList: true, characterData: true });
    fit();
    return () => {
      ofBox.disconnect();
      ofWords.disconnect();
    };
  }, [about, lines]);
  return ref;
}
