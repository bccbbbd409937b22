import type { PanelView, Words } from './views';

export interface Asked extends Words { id: string; votes: number }

const asked = (view: PanelView, id: string): Asked[] => {
  const words = view.questions?.[id];
  return words ? [{ ...words, id, votes: view.standing?.[id]?.votes ?? 0 }] : [];
};

/** The question that is on stage now. */
export const inSight = (view: PanelView): Asked | undefined => (view.panel?.onStage ? asked(view, view.panel.onStage)[0] : undefined);

/** What comes next: the one that the moderator has chosen, then what the audience wants most. */
export function nextQuestions(view: PanelView, most: number): Asked[] {
  const approved = Object.entries(view.standing ?? {}).filter(([, s]) => s.status === 'approved').flatMap(([id]) => asked(view, id));
  const first = (question: Asked): number => Number(question.id === view.panel?.next);
  return approved
    .sort((a, b) => first(b) - first(a) || b.votes - a.votes || Date.parse(a.askedAt) - Date.parse(b.askedAt))
    .slice(0, most);
}
