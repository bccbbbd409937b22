/** How many pitches stand on one page of the running order. */
export const ROWS = 6;

const LEAST = 6_000;
const MOST = 25_000;
const A_WORD = 300;

/** In ms: 200 words a minute, read from afar by people who also listen. */
export const readingTime = (texts: readonly string[]): number => {
  const count = texts.join(' ').split(/\s+/u).filter(Boolean).length;
  return Math.min(Math.max(LEAST, count * A_WORD), MOST);
};

/** In pages of equal length, so that the last one does not hold a single line. */
export function pagesOf<T>(entries: readonly T[], rows = ROWS): T[][] {
  const pages = Math.ceil(entries.length / rows);
  const each = Math.ceil(entries.length / pages);
  return Array.from({ length: pages }, (_, i) => entries.slice(i * each, (i + 1) * each));
}
