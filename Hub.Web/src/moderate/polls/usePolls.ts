import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { topics, type PollView, type StageView } from '../../live/views';
import { useTopic } from '../../ui/hooks';
import { toast } from '../../ui/toasts';
import type { At } from '../at';
import type { Does } from '../shortcuts';
import { firstPrepared, isOver, itemBeside, openPoll, pollsOf, toShow, type Listed } from './library';
import { askItem, close, confirmPoll, hide, lastClosed, open, phasesAhead, show } from './running';
import { words } from './words';

/** What the polls that this page follows look like now; a poll is opened in the version that somebody saw. */
export const followed = signal<ReadonlyMap<string, PollView>>(new Map());

export function usePoll(at: At, poll: string): PollView | null {
  const view = useTopic<PollView>(topics.staffPoll(at.conference, poll)).view.value;
  useEffect(() => {
    if (!view) return;
    followed.value = new Map(followed.peek()).set(poll, view);
    confirmPoll(poll, view);
  }, [view]);
  return view;
}

/** Follows a poll that a key may open, close or show, wherever on the page it is drawn or not. */
export function Followed({ at, poll }: { at: At; poll: string }): null {
  usePoll(at, poll);
  return null;
}

export const versionOf = (poll: string): number => followed.peek().get(poll)?.poll?.version ?? 0;

/** The one thing that is done with a poll where it stands. */
export function mainMove(at: At, { id, phase }: Listed): void {
  const it = { conference: at.conference, poll: id };
  if (phase === 'draft') void open(it, phase, versionOf(id));
  else if (phase === 'open' || phase === 'closing') void close(it, phase, phase === 'closing');
  else if (phase === 'closed') void show(it, phase);
  else void hide(it, phase);
}

export function step(at: At, poll: string, by: 1 | -1): boolean {
  const view = followed.peek().get(poll);
  const [item, was] = [view && itemBeside(view, by), view?.poll?.item];
  if (!item || !was) return false;
  void askItem({ conference: at.conference, poll }, item, was);
  return true;
}

/** What a key does with the polls of the session; false if it is none of theirs. */
export function pollKey(does: Does, at: At, view: StageView): boolean {
  const polls = pollsOf(view, phasesAhead.peek());
  const running = openPoll(polls);
  const move = (poll: Listed | undefined, otherwise: string): true => {
    if (poll) mainMove(at, poll);
    else toast(otherwise);
    return true;
  };
  switch (does) {
    case 'open-poll': return move(running ? undefined : firstPrepared(polls), running ? words.value.isOpenStill : words.value.nothingPrepared);
    case 'close-poll': return move(running?.phase === 'open' ? running : undefined, words.value.nothingOpen);
    case 'close-for-all':
      if (running) void close({ conference: at.conference, poll: running.id }, running.phase, true);
      else toast(words.value.nothingOpen);
      return true;
    case 'show-result': return move([toShow(polls, lastClosed.peek())].find(poll => poll && isOver(poll)), words.value.nothingToShow);
    case 'next-item': return running !== undefined && step(at, running.id, 1);
    default: return false;
  }
}
