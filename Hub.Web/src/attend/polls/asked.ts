import { itemsInOrder, runOf } from '../../live/polls';
import type { PollItem, PollView } from '../../live/views';
import { paceIn, sightAt, windowOf, type Run, type Sight, type Voter, type Window } from '../../live/windows';

type Poll = NonNullable<PollView['poll']>;
export interface Asked { id: string; item: PollItem; window: Window; sight: Sight }
/** The question that was asked before the one that is asked now: for some it is still open. */
export interface Before { id: string; round: number; run: Run }

/** The questions that somebody may see now or soon, each with their own window; the one of the moderator last. */
export function asked(view: PollView, voter: Voter & { registered: boolean }, now: number, before?: Before): Asked[] {
  const { poll } = view;
  const run = poll && runOf(poll);
  if (!run || (poll.phase !== 'open' && poll.phase !== 'closing')) return [];
  const who = { remote: voter.remote, pace: paceIn(poll.phase, voter.pace, voter.registered) };
  const as = (id: string, item: PollItem, its: Run): Asked => {
    const window = windowOf(its, poll.delay * 1_000, who);
    return { id, item, window, sight: sightAt(window, now) };
  };
  if (poll.item === undefined) return itemsInOrder(view).map(([id, item]) => as(id, item, run));
  const [last, current] = [before && view.items?.[before.id], view.items?.[poll.item]];
  const still = before && last && before.round === poll.round && before.id !== poll.item ? [as(before.id, last, before.run)].filter(it => it.sight !== 'closed') : [];
  return [...still, ...(current ? [as(poll.item, current, run)] : [])];
}

/** What is known of the question before when another is asked: it was closed in the hall at that moment. */
export function leave(was: Poll | undefined, is: Poll, before: Before | undefined): Before | undefined {
  if (was?.item === undefined || is.item === undefined || was.item === is.item || was.round !== is.round) return before;
  const [run, next] = [runOf(was), runOf(is)];
  return run && next && { id: was.item, round: was.round, run: { ...run, cutAt: next.openedAt } };
}
