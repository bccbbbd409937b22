import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { words } from '../words';
import { offersFor, searched } from './alike';
import type { Card } from './board';

interface Props { card: Card; byId: ReadonlyMap<string, Card>; onMerge: (into: Card) => void }

/** Into which question: those that ask much the same come first, a search finds the others. One tap merges; that can be undone. */
export function MergeForm({ card, byId, onMerge }: Props) {
  const text = words.value;
  const sought = useSignal('');
  const offers = useSignal<readonly string[] | null>(null);
  useEffect(() => void offersFor(card).then(ids => void (offers.value = ids)), [card.id]);
  const asked = sought.value.trim() !== '';
  const list = asked ? searched(card, sought.value) : (offers.value ?? []).flatMap(id => byId.get(id) ?? []);
  const known = asked || offers.value !== null;
  return (
    <div class="stack">
      <blockquote class="quoted pre" lang={card.language}>{card.text}</blockquote>
      <p class="soft small">{text.merging.how}</p>
      <div class="field">
        <label for="merge-into">{text.merging.search}</label>
        <input id="merge-into" class="input" type="search" autofocus value={sought.value} autocomplete="off" onInput={e => void (sought.value = e.currentTarget.value)} />
      </div>
      <p class="hidden" role="status">{known && text.merging.found(list.length)}</p>
      {known && list.length === 0 && <p class="soft">{asked ? text.merging.none : text.merging.noneAlike}</p>}
      <ul class="stack tight" aria-label={text.merging.into}>
        {list.map(into => (
          <li key={into.id}>
            <button type="button" class="card choose" onClick={() => onMerge(into)}>
              <span class="pre" lang={into.language}>{into.text}</span>
              <span class="small soft">{text.columns[into.status as keyof typeof text.columns]} · {text.votes(into.votes)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
