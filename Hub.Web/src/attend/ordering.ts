import { fairMix, lastHeard, type Turn } from '../live/fairMix';
import type { Question } from './questions';

export type Order = 'votes' | 'time' | 'mix';

/** What is picked out of the list; without any of these it is all of it. */
export interface Filter { readonly label?: string; readonly language?: string; readonly to?: string; readonly mine?: boolean }

export const fits = (filter: Filter) => (question: Question): boolean =>
  (!filter.label || filter.label in (question.labels ?? {}))
  && (!filter.language || question.language === filter.language)
  && (!filter.to || question.to === filter.to)
  && (!filter.mine || question.mine);

export const howMany = (filter: Filter): number => Object.values(filter).filter(Boolean).length;

const newestFirst = (a: Question, b: Question): number => b.asked - a.asked || (a.id < b.id ? -1 : 1);
const bySince = (a: Question, b: Question): number => Date.parse(b.since) - Date.parse(a.since) || newestFirst(a, b);

export type Turns = ReadonlyMap<string, Turn<Question>>;
const NO_TURNS: Turns = new Map();

/** The open ones in the wished order; in the mix also why each stands where it stands. `all` tells which side was heard last. */
export function inOrder(open: readonly Question[], order: Order, all: readonly Question[]): { questions: readonly Question[]; turns: Turns } {
  if (order === 'time') return { questions: [...open].sort(newestFirst), turns: NO_TURNS };
  if (order === 'votes') return { questions: [...open].sort((a, b) => b.votes - a.votes || newestFirst(a, b)), turns: NO_TURNS };
  const mixed = fairMix(open, lastHeard(all));
  return { questions: mixed.map(turn => turn.item), turns: new Map(mixed.map(turn => [turn.item.id, turn])) };
}

/** What was answered last stands first. */
export const answeredLast = (all: readonly Question[]): Question[] => all.filter(q => q.status === 'answered').sort(bySince);
