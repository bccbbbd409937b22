/** Where a table stands, as the organisers have put it: both from 0 to 1000, of a hall that is drawn 16 to 9. */
export interface Spot { x: number; y: number }

const LARGEST = 48;
const SMALLEST = 12;
const A_WORD = 60;

/** In the units of the drawing, 1600 by 900. */
export const placedIn = <T extends Partial<Spot>>(tables: { readonly [id: string]: T }): (T & Spot & { id: string })[] =>
  Object.entries(tables).flatMap(([id, it]) => (it.x === undefined || it.y === undefined ? [] : [{ ...it, id, x: it.x * 1.6, y: it.y * 0.9 }]));

/** So large that no two tables touch; `words`: there is room for one below each of them. */
export function sizeFor(spots: readonly Spot[]): { r: number; words: boolean } {
  let nearest = Infinity;
  spots.forEach((a, i) => {
    for (const b of spots.slice(i + 1)) nearest = Math.min(nearest, Math.hypot(a.x - b.x, a.y - b.y));
  });
  const r = Math.max(SMALLEST, Math.min(LARGEST, nearest / 2.4));
  return { r, words: nearest >= 2 * r + A_WORD };
}
