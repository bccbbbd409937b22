import { useSignal } from '@preact/signals';
import type { Drawn } from './Bars';
import { entriesOf } from './model';
import { words } from './words';

/** What people wrote, newest first: text needs no table behind it. */
export function Entries({ title, tally, still, most = 8 }: Drawn & { most?: number }) {
  const all = useSignal(false);
  const text = words.value;
  const entries = entriesOf(tally).filter(entry => !entry.struck);
  const shown = all.value ? entries : entries.slice(0, most);
  const hidden = entries.length - shown.length;
  if (entries.length === 0) return <p class="soft">{text.nothing}</p>;
  return (
    <figure class="chart" aria-label={title}>
      <ul class="chart-entries">{shown.map(entry => <li key={entry.id} class="pre">{entry.text}</li>)}</ul>
      {hidden > 0 && (still
        ? <p class="chart-note">{text.more(hidden)}</p>
        : <button type="button" class="button quiet as" onClick={() => void (all.value = true)}>{text.showAll(entries.length)}</button>)}
    </figure>
  );
}
