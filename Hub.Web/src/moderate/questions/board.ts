import type { Status } from '../../live/client';
import type { PanelView, Reply, Standing, Words } from '../../live/views';

export const columns = ['pending', 'approved', 'on-stage', 'answered', 'declined', 'archived'] as const;
export type Column = (typeof columns)[number];

export interface Note extends Reply { id: string }
export interface Card extends Words, Standing {
  id: string; votes: number; asked: number;
  /** What was done with it is on its way. */
  moving: boolean;
  /** It is the one that comes to the stage next, because somebody said so. */
  next: boolean;
  replies: readonly Note[];
  /** The questions that were merged into it. */
  merged: readonly Card[];
}

/** What has been done here and is not shown by the hub yet: where questions go, and which is next (`null`: none). */
export interface Ahead { moves: ReadonlyMap<string, Status>; next?: string | null | undefined }

/** The question that somebody has made the next one. */
export const nextOf = (view: PanelView, { next }: Ahead): string | null => (next === undefined ? view.panel?.next ?? null : next);

/** The panel as the moderator sees it, with what they have just done shown as done. */
export function cardsOf(view: PanelView, ahead: Ahead): Card[] {
  const { moves } = ahead;
  const replies = grouped(Object.entries(view.replies ?? {}).map(([id, reply]) => ({ ...reply, id })), reply => reply.question);
  const taking = [...moves].filter(([, to]) => to === 'on-stage').at(-1)?.[0];
  const nextIs = nextOf(view, ahead);
  const all = Object.entries(view.questions ?? {}).flatMap(([id, words]): Card[] => {
    const standing = view.standing?.[id];
    if (!standing) return [];
    const to = moves.get(id);
    const displaced = taking !== undefined && id !== taking && standing.status === 'on-stage';
    const status = to ?? (displaced ? 'answered' : standing.status);
    return [{
      ...words, ...standing, id, status, votes: standing.votes ?? 0, asked: Date.parse(words.askedAt), moving: to !== undefined,
      next: id === nextIs && status === 'approved', replies: (replies.get(id) ?? []).sort((a, b) => Date.parse(a.at) - Date.parse(b.at)), merged: [],
    }];
  });
  const merged = grouped(all.filter(card => card.status === 'merged' && card.mergedInto), card => card.mergedInto!);
  return all.map(card => (merged.has(card.id) ? { ...card, merged: merged.get(card.id)! } : card));
}

function grouped<T>(items: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group) group.push(item);
    else groups.set(by(item), [item]);
  }
  return groups;
}

export const inColumn = (cards: readonly Card[], status: Column): Card[] => cards.filter(card => card.status === status);
export const onStage = (cards: readonly Card[]): Card | undefined => cards.find(card => card.status === 'on-stage');
