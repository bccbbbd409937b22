import type { From } from './views';

export interface Mixable { readonly id: string; readonly votes: number; readonly from: From; /** When it was asked, in ms. */ readonly asked: number }

/** A question at its place in the mix, and why it stands there: it is the `rank`th of its side. `alone`: it was the other side's turn, which has no more. */
export interface Turn<T> { readonly item: T; readonly from: From; readonly rank: number; readonly alone: boolean }

const other = (from: From): From => (from === 'hall' ? 'remote' : 'hall');

/** What more people want comes first; of equals what was asked first, who waited longer. */
const before = (a: Mixable, b: Mixable): number => b.votes - a.votes || a.asked - b.asked || (a.id < b.id ? -1 : 1);

/**
 * Hall and remote by turns, each side by its votes, so that neither drowns out the other. `last` is the side that was heard last:
 * the other is next. Without it the question with the most votes begins.
 */
export function fairMix<T extends Mixable>(questions: readonly T[], last?: From): Turn<T>[] {
  const sorted = [...questions].sort(before);
  const sides = { hall: sorted.filter(q => q.from === 'hall'), remote: sorted.filter(q => q.from === 'remote') };
  const taken = { hall: 0, remote: 0 };
  const mixed: Turn<T>[] = [];
  let turn = last ? other(last) : sorted[0]?.from ?? 'hall';
  while (mixed.length < sorted.length) {
    const from = taken[turn] < sides[turn].length ? turn : other(turn);
    const item = sides[from][taken[from]++]!;
    mixed.push({ item, from, rank: taken[from], alone: from !== turn });
    turn = other(from);
  }
  return mixed;
}

/** The side that was heard last: of the question on stage, else of the one answered most recently on stage. */
export function lastHeard(questions: readonly { from: From; status: string; since: string; inWriting?: true }[]): From | undefined {
  let last: { from: From; since: number } | undefined;
  for (const { from, status, since, inWriting } of questions) {
    if (status === 'on-stage') return from;
    if (status !== 'answered' || inWriting) continue;
    const at = Date.parse(since);
    if (!last || at > last.since) last = { from, since: at };
  }
  return last?.from;
}
