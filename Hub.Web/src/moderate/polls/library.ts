import type { PollPhase, PollView, StageView } from '../../live/views';

/** A poll as the session's list has it. */
export interface Listed { id: string; order: number; title: string; phase: PollPhase }
/** What was done here: from which phase to which. Whatever it is now, it is not `from` any more. */
export interface PhaseWish { from: PollPhase; to: PollPhase }

export const pollsOf = (view: StageView, ahead: ReadonlyMap<string, PhaseWish>): Listed[] =>
  Object.entries(view.polls ?? {})
    .map(([id, poll]) => ({ ...poll, id, phase: ahead.get(id)?.from === poll.phase ? ahead.get(id)!.to : poll.phase }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

export const isOpen = ({ phase }: { phase: PollPhase }): boolean => phase === 'open' || phase === 'closing';
export const isOver = ({ phase }: { phase: PollPhase }): boolean => phase === 'closed' || phase === 'shown';

/** What people vote on now. */
export const openPoll = (polls: readonly Listed[]): Listed | undefined => polls.find(isOpen);
export const firstPrepared = (polls: readonly Listed[]): Listed | undefined => polls.find(poll => poll.phase === 'draft');

/** Whose result a key shows or hides: what is shown, else what was closed here last, else the last of the list that is closed. */
export const toShow = (polls: readonly Listed[], lastClosed?: string): Listed | undefined =>
  polls.find(poll => poll.phase === 'shown') ?? polls.find(poll => poll.phase === 'closed' && poll.id === lastClosed) ?? polls.filter(poll => poll.phase === 'closed').at(-1);

/** The poll that the page puts first: people vote on it, its result is shown, or it was the last one. */
export const current = (polls: readonly Listed[], lastClosed?: string): Listed | undefined => openPoll(polls) ?? toShow(polls, lastClosed);

type Items = NonNullable<PollView['items']>;
export const itemsInOrder = (items: Items | undefined): (Items[string] & { id: string })[] =>
  Object.entries(items ?? {}).map(([id, item]) => ({ ...item, id })).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** Where the moderator sets the pace: the item beside the one that is asked now. */
export function itemBeside(view: PollView, by: 1 | -1): string | undefined {
  const { item, pace } = view.poll ?? {};
  const ids = itemsInOrder(view.items).map(it => it.id);
  return pace === 'moderator' && item ? ids[ids.indexOf(item) + by] : undefined;
}

/** Seconds until everyone has had their time, whole and rounded up; null where nobody waits. */
export function waitFor(poll: PollView['poll'], now: number): number | null {
  if (poll?.phase !== 'closing' || !poll.lastEndsAt) return null;
  return Math.max(0, Math.ceil((Date.parse(poll.lastEndsAt) - now) / 1000));
}

/** Seconds until it closes by itself in the hall; null where nobody has set a time. */
export function timeLeft(poll: PollView['poll'], now: number): number | null {
  if (poll?.phase !== 'open' || !poll.closesAt) return null;
  return Math.max(0, Math.ceil((Date.parse(poll.closesAt) - now) / 1000));
}
