import type { Counted, PollItem, Tally } from '../../live/views';

/** What a chart draws, made from a tally by pure functions: charts and the tables behind them can't differ. */
export interface Row extends Counted { id: string; label: string; percent: number; score?: number; right?: boolean }

const none: Counted & { percent: number } = { n: 0, hall: 0, remote: 0, percent: 0 };

const byOrder = (a: [string, { order: number }], b: [string, { order: number }]): number => a[1].order - b[1].order || (a[0] < b[0] ? -1 : 1);

/** The options in the order of the ballot, also those that nobody chose. */
export const optionRows = (item: PollItem, tally: Tally | undefined): Row[] =>
  Object.entries(item.options ?? {}).sort(byOrder).map(([id, { text, right }]) => ({ ...none, ...tally?.options?.[id], id, label: text, ...(right && { right }) }));

/** The options as ranked: the highest score first. */
export const rankedRows = (item: PollItem, tally: Tally | undefined): Row[] =>
  optionRows(item, tally).map((row, i) => ({ row, i })).sort((a, b) => (b.row.score ?? 0) - (a.row.score ?? 0) || a.i - b.i).map(({ row }) => row);

/** Every step of the scale from its low end to its high end. */
export const stepRows = (item: PollItem, tally: Tally | undefined): Row[] =>
  stepsOf(item).map(step => ({ ...none, ...tally?.steps?.[step], id: String(step), label: String(step) }));

export function stepsOf({ from = 1, to = 5 }: PollItem): number[] {
  return Array.from({ length: Math.max(0, Math.min(to - from, 100)) + 1 }, (_, i) => from + i);
}

const CEILINGS = [10, 20, 40, 60, 80, 100];

/** What the tallest column is measured by: few large steps, so that columns don't change their scale with every vote. */
export const ceiling = (percents: readonly number[]): number => {
  const most = Math.max(0, ...percents);
  return CEILINGS.find(step => most <= step) ?? 100;
};

/** How much of the bar's length belongs to the hall and to remote people, in percent of the whole width. */
export function shares(row: Row, whole: number, value = row.percent): { hall: number; remote: number } {
  const length = whole > 0 ? (100 * value) / whole : 0;
  const hall = row.n > 0 ? (length * row.hall) / row.n : length;
  return { hall, remote: length - hall };
}

export interface Word { id: string; text: string; n: number; struck?: true; /** 0 for the rarest, 1 for the most frequent. */ weight: number }

/** By frequency; equals by the alphabet, so that every page shows the same. */
export function wordsOf(tally: Tally | undefined, most = 60): Word[] {
  const words = Object.entries(tally?.words ?? {})
    .map(([id, word]) => ({ id, ...word }))
    .sort((a, b) => b.n - a.n || a.text.localeCompare(b.text) || (a.id < b.id ? -1 : 1))
    .slice(0, most);
  const [high, low] = [words[0]?.n ?? 0, words.at(-1)?.n ?? 0];
  // By the square root: the area of a word grows as its count does.
  return words.map(word => ({ ...word, weight: high > low ? (Math.sqrt(word.n) - Math.sqrt(low)) / (Math.sqrt(high) - Math.sqrt(low)) : 0.5 }));
}

/** The most frequent in the middle, the rest to both sides of it in turns: read in rows it looks like a cloud. */
export function middleOut<T>(ranked: readonly T[]): T[] {
  const before: T[] = [];
  const after: T[] = [];
  ranked.forEach((it, i) => (i % 2 ? before : after).push(it));
  return [...before.reverse(), ...after];
}

/** Newest first: entries are numbered as they come. */
export const entriesOf = (tally: Tally | undefined): { id: string; text: string; struck?: true }[] =>
  Object.entries(tally?.entries ?? {}).map(([id, entry]) => ({ id, ...entry })).sort((a, b) => Number(b.id) - Number(a.id));

export interface Change { id: string; label: string; before: Row; after: Row; right?: boolean }

/** The same rows in an earlier round and now. */
export function changes(item: PollItem, before: Tally | undefined, after: Tally | undefined): Change[] {
  const rows = item.kind === 'scale' ? stepRows : optionRows;
  const earlier = new Map(rows(item, before).map(row => [row.id, row]));
  return rows(item, after).map(row => ({ id: row.id, label: row.label, before: earlier.get(row.id)!, after: row, ...(row.right && { right: true }) }));
}

/** The number of the round before the one that is shown, if there is its result. */
export const roundBefore = (rounds: { readonly [round: string]: unknown } | undefined, round: number): number | undefined =>
  Object.keys(rounds ?? {}).map(Number).filter(n => n < round).sort((a, b) => b - a)[0];
