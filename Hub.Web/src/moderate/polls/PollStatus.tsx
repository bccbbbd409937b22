import { number } from '../../i18n/format';
import type { PollPhase, PollView, StageView } from '../../live/views';
import { useSeconds } from '../../ui/seconds';
import { isOpen, timeLeft, waitFor } from './library';
import { words } from './words';

interface Props { poll: NonNullable<PollView['poll']>; phase: PollPhase; presence: StageView['presence'] }

/** How many of those who are there have voted, and for how long it is open to whom. */
export function PollStatus({ poll, phase, presence }: Props) {
  const text = words.value;
  const present = presence ? Math.max(presence.hall + presence.remote, poll.people) : null;
  const share = present ? poll.people / present : 0;
  return (
    <div class="poll-status">
      <p><strong>{present === null ? text.voted(poll.people) : text.votedOf(poll.people, present)}</strong></p>
      {present !== null && phase !== 'closed' && phase !== 'shown' && <span class="share" aria-hidden="true"><span style={{ inlineSize: `${100 * share}%` }} /></span>}
      {poll.hall > 0 && poll.remote > 0 && <p class="small soft">{text.sides(number(poll.hall), number(poll.remote))}</p>}
      <Time poll={poll} phase={phase} />
    </div>
  );
}

function Time({ poll, phase }: Omit<Props, 'presence'>) {
  const text = words.value;
  const now = useSeconds(isOpen(poll));
  if (phase !== poll.phase) return null;
  const left = timeLeft(poll, now);
  const wait = waitFor(poll, now);
  if (left !== null) return <p class="small">{text.timeLeft(left)}</p>;
  return wait === null ? null : <p class="note wait">{text.waitFor(wait)}</p>;
}
