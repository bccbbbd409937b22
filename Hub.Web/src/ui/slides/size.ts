export interface Size { width: number; height: number }

/** More than that and a phone refuses the canvas. */
const MOST_PIXELS = 16_000_000;

/** By how much a page is scaled to fill its box with one pixel for each of the screen's. */
export function scaleFor(page: Size, box: Size, density: number): number {
  const fits = Math.min(box.width / page.width, box.height / page.height) * density;
  return Math.min(fits, Math.sqrt(MOST_PIXELS / (page.width * page.height)));
}
