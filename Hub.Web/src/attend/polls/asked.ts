import type { PollItem, PollView } from '../../live/views';
import { paceIn, sightAt, windowOf, type Run, type Sight, type Voter, type Window } from '../../live/windows';

type Poll = NonNullable<PollView['poll']>;
export interface Asked { id: string; item: PollItem; window: Window; sight: Sight }

export const itemsInOrder = (view: PollView): [string, PollItem][] =>
  Object.entries(view.items ?? {}).sort((a, b) => a[1].order - b[1].order || (a[0] < b[0] ? -1 : 1));

const at = (instant: string | undefined): number | undefined => (instant === undefined ? undefined : Date.parse(instant));

export function runOf({ openedAt, closesAt, closedAt }: Pick<Poll, 'openedAt' | 'closesAt' | 'closedAt'>): Run | undefined {
  const opened = at(openedAt);
  if (opened === undefined) return undefined;
  const ends = at(closesAt);
  return { openedAt: opened, limit: ends === undefined ? undefined : ends - opened, cutAt: at(closedAt) };
}

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
