import { fold } from '../../live/similar';
import type { From } from '../../live/views';
import type { Card } from './board';

/** What a moderator looks for in the columns. */
export interface Filter { text: string; label: string | null; from: From | null }
export const everything: Filter = { text: '', label: null, from: null };

export const isSet = ({ text, label, from }: Filter): boolean => text.trim() !== '' || label !== null || from !== null;

/** Every word is in the question, its replies or what was merged into it, however it is spelt. */
export function matching(cards: readonly Card[], filter: Filter): readonly Card[] {
  if (!isSet(filter)) return cards;
  const sought = fold(filter.text).split(/\s+/).filter(Boolean);
  return cards.filter(card =>
    (!filter.from || card.from === filter.from)
    && (!filter.label || (card.labels && filter.label in card.labels))
    && sought.every(word => textsOf(card).some(text => text.includes(word))));
}

const textsOf = (card: Card): string[] => [card.text, ...card.replies.map(r => r.text), ...card.merged.map(m => m.text)].map(fold);
