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

/** Words are broken only where they would be half as large otherwise. */
const BROKEN = 'broken-words';

/**
 * The same for anything whose sizes follow its font size, and again whenever its words change. `lines` is the least number of lines that fills
 * the box. `whole`: rather smaller than with a word broken in two.
 */
export function useFitted<Held extends HTMLElement>(lines: number, about = '', whole = false) {
  const ref = useRef<Held>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    const box = element?.parentElement;
    if (!element || !box) return;
    const search = (broken: boolean): number => {
      if (whole) element.classList.toggle(BROKEN, broken);
      return largest(12, Math.floor(box.clientHeight / lines), px => {
        element.style.fontSize = `${px}px`;
        return element.offsetHeight <= box.clientHeight && element.scrollWidth <= element.clientWidth;
      });
    };
    const fit = (): void => {
      let size = search(true);
      if (whole) {
        const unbroken = search(false);
        if (unbroken * 2 >= size) size = unbroken;
        else element.classList.add(BROKEN);
      }
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
