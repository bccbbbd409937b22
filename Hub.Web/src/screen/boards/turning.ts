import type { Line } from '../../live/board';

const LEAST = 5_000;
const A_LINE = 400;
const MOST = 15_000;

/** In ms: one looks for one's own name in a list that is in order, and then reads that line. */
export const lookingTime = (lines: number): number => Math.min(Math.max(LEAST, lines * A_LINE), MOST);

export interface Room { rows: number; columns: number }

/** How many lines a box holds (in px), and in how many columns: a line is to stay readable. */
export const roomFor = (box: { width: number; height: number }, row: number): Room => ({
  rows: Math.max(1, Math.floor(box.height / row)), columns: box.width / row >= WIDE ? 2 : 1,
});

/** In heights of a row. */
const WIDE = 16;

/** "A–F", or "B": which names a page holds. */
export function letters(page: readonly Line[]): string {
  const [first, last] = [page[0], page.at(-1)].map(line => [...(line?.name ?? '')][0]?.toLocaleUpperCase() ?? '');
  return first === last ? first! : `${first}–${last}`;
}
