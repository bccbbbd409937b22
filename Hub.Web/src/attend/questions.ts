import type { ById, MyPanelView, PanelView, Reply, Standing, Words } from '../live/views';

/** A question as this person sees it. `asked` in ms. */
export interface Question extends Words, Standing {
  readonly id: string; readonly votes: number; readonly voted: boolean; readonly mine: boolean; readonly reported: boolean; readonly asked: number;
}

interface Kept { readonly words: Words; readonly standing: Standing; readonly votes: number; readonly voted: boolean; readonly reported: boolean; readonly mine: boolean; readonly question: Question }

/** What this person did that the server has not shown yet: votes by question, and reports. */
export interface Wishes { readonly votes: ReadonlyMap<string, boolean>; readonly reports: ReadonlySet<string> }

/**
 * Brings words, standing and one's own wishes together, push after push. A question of which nothing changed stays the same object: of a
 * thousand only those that were voted for are made anew, and only their cards are drawn again.
 */
export function gatherer(): (panel: PanelView, my: MyPanelView, wishes: Wishes) => Question[] {
  let kept = new Map<string, Kept>();
  return (panel, my, wishes) => {
    const next = new Map<string, Kept>();
    const all: Question[] = [];
    for (const [id, words] of Object.entries(panel.questions ?? {})) {
      const standing = panel.standing?.[id];
      if (!standing) continue;
      const had = id in (my.votes ?? {});
      const voted = wishes.votes.get(id) ?? had;
      const votes = Math.max(0, (standing.votes ?? 0) + Number(voted) - Number(had));
      const reported = id in (my.reported ?? {}) || wishes.reports.has(id);
      const mine = id in (my.mine ?? {});
      const before = kept.get(id);
      const same = before && before.words === words && before.standing === standing && before.votes === votes
        && before.voted === voted && before.reported === reported && before.mine === mine;
      const question = same ? before.question : { ...words, ...standing, id, votes, voted, reported, mine, asked: Date.parse(words.askedAt) };
      next.set(id, same ? before : { words, standing, votes, voted, reported, mine, question });
      all.push(question);
    }
    kept = next;
    return all;
  };
}

/** The replies to each question, in the order in which they were given. */
export function repliesOf(replies: ById<Reply> | undefined): ReadonlyMap<string, readonly (Reply & { id: string })[]> {
  const byQuestion = new Map<string, (Reply & { id: string })[]>();
  for (const [id, reply] of Object.entries(replies ?? {})) byQuestion.set(reply.question, [...(byQuestion.get(reply.question) ?? []), { ...reply, id }]);
  for (const its of byQuestion.values()) its.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return byQuestion;
}
