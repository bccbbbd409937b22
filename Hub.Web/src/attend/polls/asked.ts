import { itemsInOrder, runOf } from '../../live/polls';
import type { PollItem, PollView } from '../../live/views';
import { paceIn, sightAt, windowOf, type Sight, type Voter, type Window } from '../../live/windows';

export interface Asked { id: string; item: PollItem; window: Window; sight: Sight }

/** The questions that somebody may see now or soon, each with their own window. */
export function asked(view: PollView, voter: Voter & { registered: boolean }, now: number): Asked[] {
  const { poll } = view;
  if (!poll || (poll.phase !== 'open' && poll.phase !== 'closing')) return [];
  const run = runOf(poll);
  if (!run) return [];
  const who = { remote: voter.remote, pace: paceIn(poll.phase, voter.pace, voter.registered) };
  return itemsInOrder(view).filter(([id]) => poll.item === undefined || poll.item === id).map(([id, item]) => {
    const window = windowOf(run, poll.delay * 1_000, who);
    return { id, item, window, sight: sightAt(window, now) };
  });
}
