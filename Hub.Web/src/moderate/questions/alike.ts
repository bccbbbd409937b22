import { signal, type Signal } from '@preact/signals';
import { mostAlike, traitsOf, type Traits } from '../../live/similar';
import type { Card } from './board';

const open: readonly string[] = ['pending', 'approved', 'on-stage', 'answered'];
const SLICE = 8;

const traits = new Map<string, { text: string; traits: Traits }>();
const found = new Map<string, Signal<readonly string[]>>();
const queue: Card[] = [];
let cards: readonly Card[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** What the columns hold now: what waits is compared with it. */
export const compareWith = (now: readonly Card[]): void => void (cards = now);

export function traitsOfCard({ id, text }: Pick<Card, 'id' | 'text'>): Traits {
  const kept = traits.get(id);
  if (kept?.text === text) return kept.traits;
  const it = traitsOf(text);
  traits.set(id, { text, traits: it });
  return it;
}

/** The questions that ask much the same as a waiting one: found once for each that is on screen, between two frames. */
export function alikeTo(card: Card): readonly string[] {
  let it = found.get(card.id);
  if (!it) {
    found.set(card.id, (it = signal([])));
    queue.push(card);
    timer ??= setTimeout(work, SLICE);
  }
  return it.value;
}

function work(): void {
  timer = undefined;
  const began = performance.now();
  for (let card = queue.shift(); card; card = performance.now() - began < SLICE ? queue.shift() : undefined) {
    const { id, asked } = card;
    const earlier = cards.filter(it => it.id !== id && open.includes(it.status) && (it.status !== 'pending' || it.asked < asked));
    found.get(id)!.value = mostAlike(traitsOfCard(card), earlier.map(it => [it.id, traitsOfCard(it)] as const)).map(like => like.id);
  }
  if (queue.length) timer = setTimeout(work, SLICE);
}
