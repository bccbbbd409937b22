import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { words } from '../words';
import type { Card } from './board';
import { mergeable } from './merging';

/** Into which question: those that ask much the same come first, a search finds the others. One tap merges; that can be undone. */
export function MergeForm({ card, cards, onMerge }: { card: Card; cards: readonly Card[]; onMerge: (into: Card) => void }) {
  const text = words.value;
  const sought = useSignal('');
  const offers = useMemo(() => mergeable(card, cards), [card, cards]);
  const list = sought.value.trim() ? offers.found(sought.value) : offers.alike;
  return (
    <div class="stack">
      <blockquote class="quoted pre" lang={card.language}>{card.text}</blockquote>
      <p class="soft small">{text.merging.how}</p>
      <div class="field">
        <label for="merge-into">{text.merging.search}</label>
        <input id="merge-into" class="input" type="search" autofocus={list.length === 0} value={sought.value} autocomplete="off" onInput={e => void (sought.value = e.currentTarget.value)} />
      </div>
      <p class="hidden" role="status">{text.merging.found(list.length)}</p>
      {list.length === 0 && <p class="soft">{sought.value.trim() ? text.merging.none : text.merging.noneAlike}</p>}
      <ul class="stack tight" aria-label={text.merging.into}>
        {list.map((into, i) => (
          <li key={into.id}>
            <button type="button" class="card choose" autofocus={i === 0} onClick={() => onMerge(into)}>
              <span class="pre" lang={into.language}>{into.text}</span>
              <span class="small soft">{text.columns[into.status as keyof typeof text.columns]} · {text.votes(into.votes)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
