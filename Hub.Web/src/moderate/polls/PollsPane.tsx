import { useSignal } from '@preact/signals';
import type { StageView } from '../../live/views';
import { Icon } from '../../ui/Icon';
import type { At } from '../at';
import { editing } from './editing';
import { newDraft } from './draft';
import { current, isOver, pollsOf, type Listed } from './library';
import { PollCard } from './PollCard';
import { lastClosed, phasesAhead } from './running';
import { words } from './words';

const MOST = 10;

/** The session's polls: the one that matters now, those that are prepared, those that are over. */
export function PollsPane({ at, view }: { at: At; view: StageView }) {
  const text = words.value;
  const polls = pollsOf(view, phasesAhead.value);
  const now = current(polls, lastClosed.value);
  const rest = polls.filter(poll => poll.id !== now?.id);
  return (
    <section class="pane polls" aria-labelledby="polls">
      <div class="head">
        <h2 id="polls" tabIndex={-1}>{text.title}</h2>
        <button type="button" class="button quiet end" onClick={() => void (editing.value = { at, draft: newDraft() })}><Icon name="plus" />{text.newPoll}</button>
      </div>
      {polls.length === 0 && <p class="nothing soft">{text.none}</p>}
      {now && <PollCard key={now.id} at={at} poll={now} view={view} open />}
      <Some title={text.prepared} polls={rest.filter(poll => poll.phase === 'draft')} at={at} view={view} />
      <Some title={text.over} polls={rest.filter(isOver).reverse()} at={at} view={view} />
    </section>
  );
}

function Some({ title, polls, at, view }: { title: string; polls: readonly Listed[]; at: At; view: StageView }) {
  const shown = useSignal(MOST);
  if (polls.length === 0) return null;
  return (
    <div class="stack tight">
      <h3 class="small soft">{title}</h3>
      <ul class="stack tight">{polls.slice(0, shown.value).map(poll => <li key={poll.id}><PollCard at={at} poll={poll} view={view} /></li>)}</ul>
      {polls.length > shown.value && <button type="button" class="button" onClick={() => void (shown.value += MOST)}>{words.value.showMore(polls.length - shown.value)}</button>}
    </div>
  );
}
