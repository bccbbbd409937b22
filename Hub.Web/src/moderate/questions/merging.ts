import { fold, mostAlike } from '../../live/similar';
import { traitsOfCard } from './alike';
import type { Card } from './board';

const OFFERED = 5;
const FOUND = 20;
/** Somebody who opens the list has seen a likeness: offers may be looser than a warning to one who asks. */
const LOOSE = 0.2;
const open: readonly string[] = ['pending', 'approved', 'on-stage', 'answered'];

/** What a question can be merged into: those most alike, and by search all that are there. */
export function mergeable(card: Card, cards: readonly Card[]): { alike: Card[]; found: (sought: string) => Card[] } {
  const others = cards.filter(it => it.id !== card.id && open.includes(it.status));
  const byId = new Map(others.map(it => [it.id, it]));
  const alike = mostAlike(traitsOfCard(card), others.map(it => [it.id, traitsOfCard(it)] as const), OFFERED, LOOSE).map(({ id }) => byId.get(id)!);
  const found = (sought: string): Card[] => {
    const parts = fold(sought).split(/\s+/).filter(Boolean);
    return others.filter(it => parts.every(part => fold(it.text).includes(part))).sort((a, b) => b.votes - a.votes).slice(0, FOUND);
  };
  return { alike, found };
}
