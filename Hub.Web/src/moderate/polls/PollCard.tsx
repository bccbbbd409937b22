import { useSignal } from '@preact/signals';
import type { StageView } from '../../live/views';
import { Icon, type IconName } from '../../ui/Icon';
import type { At } from '../at';
import { ariaKey, type Does } from '../shortcuts';
import type { Listed } from './library';
import { PollDetail } from './PollDetail';
import { PollStatus } from './PollStatus';
import { mainMove, usePoll } from './usePolls';
import { words } from './words';

const mains: Record<Listed['phase'], { icon: IconName; key: Does }> = {
  draft: { icon: 'play', key: 'open-poll' }, open: { icon: 'stop', key: 'close-poll' }, closing: { icon: 'stop', key: 'close-for-all' },
  closed: { icon: 'screen', key: 'show-result' }, shown: { icon: 'screen', key: 'show-result' },
};

/** A poll of the session with the one thing that is done with it next; the rest unfolds. */
export function PollCard({ at, poll, view, open = false }: { at: At; poll: Listed; view: StageView; open?: boolean }) {
  const text = words.value;
  const unfolded = useSignal(open);
  const it = usePoll(at, poll.id);
  const { icon, key } = mains[poll.phase];
  return (
    <article class={`card poll ${poll.phase}`} aria-labelledby={`poll-${poll.id}`}>
      <div class="poll-head">
        <h4 id={`poll-${poll.id}`} class="grow">{poll.title}</h4>
        <span class={`badge ${poll.phase === 'open' || poll.phase === 'closing' ? 'good' : poll.phase === 'shown' ? 'stage' : ''}`}>{text.phases[poll.phase]}</span>
      </div>
      {it?.poll && poll.phase !== 'draft' && <PollStatus poll={it.poll} phase={poll.phase} presence={view.presence} />}
      <div class="actions">
        <button type="button" class={poll.phase === 'shown' ? 'button' : 'button primary'} aria-keyshortcuts={open || poll.phase === 'draft' ? ariaKey(key) : undefined}
          aria-disabled={!it} onClick={() => it && mainMove(at, poll)}><Icon name={icon} />{text.mains[poll.phase]}<span class="hidden"> {poll.title}</span></button>
        <button type="button" class="button quiet icon-only" aria-expanded={unfolded.value} aria-label={text.details(poll.title)} onClick={() => void (unfolded.value = !unfolded.value)}>
          <Icon name={unfolded.value ? 'up' : 'down'} />
        </button>
      </div>
      {unfolded.value && it && <PollDetail at={at} poll={poll} view={it} />}
    </article>
  );
}
