import type { Status } from '../live/client';
import type { PanelView, Standing, Words } from '../live/views';

export const columns = ['pending', 'approved', 'on-stage', 'answered', 'declined'] as const;
export type Column = (typeof columns)[number];

export interface Card extends Words, Standing { id: string; votes: number; moving: boolean }

/** What one may do with a question where it stands; the first is the most likely. */
export const actions: Record<Column, readonly Column[]> = {
  pending: ['approved', 'declined', 'on-stage'],
  approved: ['on-stage', 'declined', 'answered'],
  'on-stage': ['answered', 'approved'],
  answered: ['approved', 'on-stage'],
  declined: ['approved'],
};

/** The panel as the moderator sees it, with what they have just done shown as done. */
export function cardsOf(view: PanelView, moving: ReadonlyMap<string, Status>): Card[] {
  return Object.entries(view.questions ?? {}).flatMap(([id, words]) => {
    const standing = view.standing?.[id];
    if (!standing) return [];
    const to = moving.get(id);
    return [{ ...words, ...standing, id, votes: standing.votes ?? 0, status: to ?? standing.status, moving: to !== undefined }];
  });
}

/** Waiting: first come, first served. Approved: what the audience wants most. The rest: the latest first. */
export function column(cards: readonly Card[], status: Column): Card[] {
  const asked = (card: Card): number => Date.parse(card.askedAt);
  const since = (card: Card): number => Date.parse(card.since);
  const inIt = cards.filter(card => card.status === status);
  if (status === 'pending') return inIt.sort((a, b) => asked(a) - asked(b) || (a.id < b.id ? -1 : 1));
  if (status === 'approved') return inIt.sort((a, b) => b.votes - a.votes || asked(a) - asked(b));
  return inIt.sort((a, b) => since(b) - since(a));
}
