import { signal, type Signal } from '@preact/signals';
import { Alike } from '../../live/alike';
import { fold } from '../../live/similar';
import type { Card } from './board';

const open: readonly string[] = ['pending', 'approved', 'on-stage', 'answered'];
const OFFERED = 5;
/** Somebody who opens the list has seen a likeness: what it offers may be looser than a hint that nobody asked for. */
const LOOSE = 0.2;

const finder = new Alike();
const found = new Map<string, Signal<readonly string[]>>();
let cards: readonly Card[] = [];
let before: Promise<unknown> = Promise.resolve();

/** What the columns hold now: what waits is compared with it. */
export const compareWith = (now: readonly Card[]): void => void (cards = now);

const mayStay = (card: Card) => (it: Card): boolean => it.id !== card.id && open.includes(it.status);

/** One after the other: the finder works for one at a time. */
function find(card: Card, among: () => readonly Card[], most?: number, least?: number): Promise<readonly string[]> {
  const mine = before.then(() => finder.find(card.text, among(), most, least)).then(likes => (likes ?? []).map(like => like.id));
  before = mine;
  return mine;
}

/** The earlier questions that ask much the same as a waiting one: looked for once, when it is first on screen, while the page is idle. */
export function alikeTo(card: Card): readonly string[] {
  let it = found.get(card.id);
  if (!it) {
    const likes = (it = signal<readonly string[]>([]));
    found.set(card.id, it);
    const earlier = (): readonly Card[] => cards.filter(mayStay(card)).filter(other => other.status !== 'pending' || other.asked < card.asked);
    void find(card, earlier).then(ids => void (likes.value = ids));
  }
  return it.value;
}

/** What a question may be merged into, the most alike first. */
export const offersFor = (card: Card): Promise<readonly string[]> => find(card, () => cards.filter(mayStay(card)), OFFERED, LOOSE);

/** Those that have all of the words. */
export function searched(card: Card, sought: string): Card[] {
  const parts = fold(sought).split(/\s+/).filter(Boolean);
  return cards.filter(mayStay(card)).filter(it => parts.every(part => fold(it.text).includes(part))).sort((a, b) => b.votes - a.votes).slice(0, 20);
}
