import type { Status } from '../../live/client';
import type { IconName } from '../../ui/Icon';
import type { Card, Column } from './board';

/** What a moderator may do with a question. Some are moves, the others ask for something first. */
export type Act = 'approve' | 'back' | 'decline' | 'decline-why' | 'stage' | 'next' | 'not-next' | 'answered' | 'write' | 'merge' | 'labels' | 'edit' | 'archive';

export const targets: Partial<Record<Act, Status>> = {
  approve: 'approved', back: 'approved', decline: 'declined', stage: 'on-stage', answered: 'answered', archive: 'archived',
};

/** As it stands, what is done most comes first and has a button of its own; the rest is one tap further. */
const offered: Record<Column, { first: readonly Act[]; more: readonly Act[] }> = {
  pending: { first: ['approve', 'decline'], more: ['stage', 'decline-why', 'merge', 'labels', 'write', 'edit', 'archive'] },
  approved: { first: ['stage', 'next'], more: ['answered', 'write', 'merge', 'labels', 'edit', 'decline', 'decline-why', 'archive'] },
  'on-stage': { first: ['answered', 'back'], more: ['write', 'labels', 'edit'] },
  answered: { first: ['back'], more: ['stage', 'write', 'labels', 'archive'] },
  declined: { first: ['approve'], more: ['decline-why', 'archive'] },
  archived: { first: ['approve'], more: [] },
};

export function actsFor(card: Card, hasLabels: boolean): { first: readonly Act[]; more: readonly Act[] } {
  const { first, more } = offered[card.status as Column];
  const fits = (act: Act): boolean => act !== 'labels' || hasLabels;
  const turned = (act: Act): Act => (act === 'next' && card.next ? 'not-next' : act);
  return { first: first.map(turned), more: more.filter(fits) };
}

/** Whether a key may do this with a question where it stands. */
export function mayDo(card: Card, act: Act, hasLabels: boolean): boolean {
  const { first, more } = actsFor(card, hasLabels);
  return first.includes(act) || more.includes(act);
}

export const icons: Record<Act, IconName> = {
  approve: 'check', back: 'back', decline: 'cross', 'decline-why': 'cross', stage: 'stage', next: 'forward', 'not-next': 'cross', answered: 'check',
  write: 'reply', merge: 'merge', labels: 'tag', edit: 'pen', archive: 'archive',
};
