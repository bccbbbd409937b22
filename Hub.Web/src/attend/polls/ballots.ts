import type { Ballot, ById, PollItem } from '../../live/views';

/** What a person marks, by pure functions. A ballot that says nothing is an empty object. */
export const most = (item: PollItem): number => item.kind === 'single' ? 1 : item.max ?? (item.kind === 'quiz' || item.kind === 'cloud' ? 1 : Object.keys(item.options ?? {}).length);
export const least = (item: PollItem): number => Math.max(1, item.min ?? 1);

/** One of several: the next choice takes the place of the last. */
export const isOneChoice = (item: PollItem): boolean => item.kind === 'single' || (item.kind === 'quiz' && most(item) === 1);

export const inBallotOrder = (item: PollItem): string[] =>
  Object.entries(item.options ?? {}).sort((a, b) => a[1].order - b[1].order || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);

const numbered = (ids: readonly string[]): ById<number> => Object.fromEntries(ids.map((id, i) => [id, i + 1]));

export function toggled(item: PollItem, ballot: Ballot, option: string): Ballot {
  const marked = Object.keys(ballot.options ?? {});
  if (isOneChoice(item)) return { options: { [option]: 1 } };
  const next = marked.includes(option) ? marked.filter(id => id !== option) : [...marked, option];
  return { options: numbered(inBallotOrder(item).filter(id => next.includes(id))) };
}

/** Whether one more may be marked. */
export const isFull = (item: PollItem, ballot: Ballot): boolean => !isOneChoice(item) && Object.keys(ballot.options ?? {}).length >= most(item);

/** Everything in one's own order: first what was ranked, then the rest as it stands on the ballot. */
export function ranked(item: PollItem, ballot: Ballot): string[] {
  const places = ballot.options ?? {};
  const all = inBallotOrder(item);
  return [...all.filter(id => places[id]).sort((a, b) => places[a]! - places[b]!), ...all.filter(id => !places[id])];
}

export function moved(order: readonly string[], id: string, to: number): string[] {
  const rest = order.filter(other => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** As many as may have a place are sent. */
export const ranking = (item: PollItem, order: readonly string[]): Ballot => ({ options: numbered(order.slice(0, most(item))) });

export const written = (words: readonly string[]): Ballot =>
  ({ words: Object.fromEntries(words.map(word => word.trim()).filter(Boolean).map((word, i) => [String(i + 1), word])) });

export const wordsIn = (ballot: Ballot): string[] => Object.entries(ballot.words ?? {}).sort((a, b) => Number(a[0]) - Number(b[0])).map(([, word]) => word);

/** How many options have still to be marked, or words to be written, before it can be sent. */
export function missing(item: PollItem, ballot: Ballot): number {
  switch (item.kind) {
    case 'single': case 'multiple': case 'quiz': case 'ranking': return Math.max(0, least(item) - Object.keys(ballot.options ?? {}).length);
    case 'scale': return ballot.step === undefined ? 1 : 0;
    case 'cloud': return Math.max(0, least(item) - wordsIn(ballot).length);
    case 'open': return ballot.text?.trim() ? 0 : 1;
  }
}

/** The same marks: instants and the order of keys don't matter. */
export function same(a: Ballot | undefined, b: Ballot | undefined): boolean {
  const plain = (ballot: Ballot | undefined): string =>
    JSON.stringify([Object.entries(ballot?.options ?? {}).sort(([x], [y]) => (x < y ? -1 : 1)), ballot?.step ?? null, ballot ? wordsIn(ballot) : [], ballot?.text?.trim() ?? '']);
  return plain(a) === plain(b);
}
