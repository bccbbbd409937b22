import { useSignal } from '@preact/signals';
import type { PollView, Tally } from '../../live/views';
import { Icon } from '../../ui/Icon';
import { Leaders, Result } from '../../ui/LaterCharts';
import type { At } from '../at';
import { ariaKey } from '../shortcuts';
import { isOpen, itemBeside, itemsInOrder, type Listed } from './library';
import { PollActions } from './PollActions';
import { itemsAhead } from './running';
import { Strike } from './Strike';
import { step } from './usePolls';
import { words } from './words';

/** The questions of a poll with their results as they come in, and what else can be done with it. */
export function PollDetail({ at, poll, view }: { at: At; poll: Listed; view: PollView }) {
  const text = words.value;
  const compare = useSignal('');
  const items = itemsInOrder(view.items);
  const rounds = Object.keys(view.rounds ?? {}).map(Number).sort((a, b) => b - a);
  const asked = itemsAhead.value.get(poll.id) ?? view.poll?.item;
  const paced = view.poll?.pace === 'moderator' && items.length > 1;
  // Back is only as far as nobody has answered: what was voted on is not asked twice in a round.
  const back = !!itemBeside(view, -1) && !(asked && view.tally?.[asked]?.n);
  const before = (item: string): Tally | undefined => view.rounds?.[compare.value]?.[item];
  return (
    <div class="stack tight">
      {paced && isOpen(poll) && (
        <div class="actions" role="group" aria-label={text.pace}>
          <button type="button" class="button" aria-disabled={!back} onClick={() => back && step(at, poll.id, -1)}><Icon name="back" />{text.previousItem}</button>
          <button type="button" class="button" aria-disabled={!itemBeside(view, 1)} aria-keyshortcuts={ariaKey('next-item')} onClick={() => step(at, poll.id, 1)}>{text.nextItem}<Icon name="forward" /></button>
        </div>
      )}
      {rounds.length > 0 && (
        <label class="field small">
          <span class="label">{text.compareWith}</span>
          <select class="input" value={compare.value} onChange={e => void (compare.value = e.currentTarget.value)}>
            <option value="">{text.noComparison}</option>
            {rounds.map(round => <option key={round} value={round}>{text.round(round)}</option>)}
          </select>
        </label>
      )}
      <ol class="poll-items">
        {items.map(item => (
          <li key={item.id} class={paced && item.id === asked ? 'asked' : undefined}>
            <p><strong>{item.text}</strong> <span class="small soft">{text.kinds[item.kind]}</span>{paced && item.id === asked && isOpen(poll) && <span class="badge good">{text.askedNow}</span>}</p>
            {poll.phase === 'draft' ? <Options item={item} /> : <Result item={item} tally={view.tally?.[item.id]} before={before(item.id)} />}
            {(item.kind === 'cloud' || item.kind === 'open') && <Strike at={at} poll={poll.id} item={item.id} tally={view.tally?.[item.id]} />}
          </li>
        ))}
      </ol>
      {items.some(item => item.kind === 'quiz') && view.leaders && <Leaders leaders={view.leaders} conference={at.conference} />}
      <PollActions at={at} poll={poll} view={view} />
    </div>
  );
}

const Options = ({ item }: { item: ReturnType<typeof itemsInOrder>[number] }) => (
  <ul class="options small soft">
    {Object.entries(item.options ?? {}).sort((a, b) => a[1].order - b[1].order).map(([id, option]) => <li key={id}>{option.text}{option.right && <Icon name="check" />}</li>)}
  </ul>
);
