import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Named } from '../../live/names';
import { boardWords } from '../../ui/boardWords';
import { Icon } from '../../ui/Icon';
import type { Marked } from '../../ui/useLines';
import { found } from './finding';
import { words } from './words';

interface Props { lines: readonly Marked[]; nameOfTable: (table: string) => string }

const called = ({ name, organisation }: Named): string => (organisation ? `${name}, ${organisation}` : name);

/** Those who meet in a round, by name; whoever looks for one types some of it. */
export function Lines({ lines, nameOfTable }: Props) {
  const text = words.value;
  const id = useId();
  const sought = useSignal('');
  if (lines.length === 0) return <p class="empty">{boardWords.value.nobody}</p>;
  const shown = found(lines, sought.value);
  return (
    <div class="stack tight">
      <h3 id={`${id}-who`}>{text.who}</h3>
      <div class="field">
        <label for={id}>{text.find}</label>
        <input id={id} class="input" type="search" value={sought.value} autocomplete="off" onInput={e => void (sought.value = e.currentTarget.value)} />
      </div>
      <p class="small soft" role="status">{sought.value && (shown.length === 0 ? text.nobody : text.people(shown.length))}</p>
      <ul class="lines" aria-labelledby={`${id}-who`}>{shown.map(line => (
        <li key={line.person}>
          <p><strong>{line.name}</strong>{line.organisation && <span class="soft">, {line.organisation}</span>}</p>
          <p>{boardWords.value.meets} {line.partners.map(called).join('; ')}</p>
          <p class="where"><strong>{nameOfTable(line.table)}</strong>{line.change && <span class="badge stage"><Icon name="repeat" />{boardWords.value.changes[line.change]}</span>}</p>
        </li>
      ))}</ul>
    </div>
  );
}
