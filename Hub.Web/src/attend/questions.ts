import type { MyPanelView, PanelView, Standing, Words } from '../live/views';

export type Order = 'votes' | 'time';
export interface Question extends Words, Standing { id: string; votes: number; voted: boolean; mine: boolean }

/** The questions of a panel as this person sees them: words, standing and one's own wish brought together. */
export function questionsOf(panel: PanelView, my: MyPanelView, wanted: ReadonlyMap<string, boolean>): Question[] {
  return Object.entries(panel.questions ?? {}).flatMap(([id, words]) => {
    const standing = panel.standing?.[id];
    if (!standing) return [];
    const had = id in (my.votes ?? {});
    const voted = wanted.get(id) ?? had;
    const votes = Math.max(0, (standing.votes ?? 0) + Number(voted) - Number(had));
    return [{ ...words, ...standing, id, votes, voted, mine: id in (my.mine ?? {}) }];
  });
}

export const sorted = (questions: readonly Question[], order: Order): Question[] => [...questions].sort((a, b) =>
  (order === 'votes' ? b.votes - a.votes : 0) || Date.parse(b.askedAt) - Date.parse(a.askedAt) || (a.id < b.id ? -1 : 1));
