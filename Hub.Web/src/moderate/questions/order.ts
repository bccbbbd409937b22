import { fairMix, lastHeard, type Turn } from '../../live/fairMix';
import { inColumn, onStage, type Card, type Column } from './board';

export const orders = ['votes', 'time', 'mix'] as const;
export type Order = (typeof orders)[number];
export const isOrder = (value: unknown): value is Order => orders.includes(value as Order);
export const orderAfter = (order: Order): Order => orders[(orders.indexOf(order) + 1) % orders.length]!;

/** A question in its place; in the fair mix with whose turn it is there. */
export interface Placed { card: Card; turn?: Turn<Card> }

const since = (card: Card): number => Date.parse(card.since);

/** Waiting: first come, first served. Approved: as chosen, what is next always first. The rest: the latest first. */
export function placed(cards: readonly Card[], status: Column, order: Order): Placed[] {
  const inIt = inColumn(cards, status);
  if (status === 'pending') inIt.sort((a, b) => a.asked - b.asked || (a.id < b.id ? -1 : 1));
  else if (status !== 'approved') inIt.sort((a, b) => since(b) - since(a));
  else return nextFirst(approved(inIt, cards, order));
  return inIt.map(card => ({ card }));
}

function approved(inIt: readonly Card[], all: readonly Card[], order: Order): Placed[] {
  if (order === 'mix') return fairMix(inIt, lastHeard(all)).map(turn => ({ card: turn.item, turn }));
  const votes = (a: Card, b: Card): number => b.votes - a.votes || a.asked - b.asked;
  const newest = (a: Card, b: Card): number => b.asked - a.asked || (a.id < b.id ? -1 : 1);
  return [...inIt].sort(order === 'votes' ? votes : newest).map(card => ({ card }));
}

const nextFirst = (list: readonly Placed[]): Placed[] => [...list.filter(p => p.card.next), ...list.filter(p => !p.card.next)];

/** What "move on" would bring to the stage: the one that was chosen, else the first of the list as it is sorted. */
export const upNext = (cards: readonly Card[], order: Order): Placed | undefined => placed(cards, 'approved', order)[0];

/** One key that moves on: the next question takes the stage and the one there is answered; without a next one the stage is cleared. */
export function moveOn(cards: readonly Card[], order: Order): { card: Card; to: 'on-stage' | 'answered' } | null {
  const next = upNext(cards, order)?.card;
  const now = onStage(cards);
  return next ? { card: next, to: 'on-stage' } : now ? { card: now, to: 'answered' } : null;
}
