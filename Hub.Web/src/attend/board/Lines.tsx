import { useId } from 'preact/hooks';
import type { Named } from '../../live/names';
import { boardWords } from '../../ui/boardWords';
import { Icon } from '../../ui/Icon';
import type { Marked } from '../../ui/useLines';
import { found } from './finding';
import { words } from './words';

interface Props { title: string; lines: readonly Marked[]; sought: string; nameOfTable: (table: string) => string }

const called = ({ name, organisation }: Named): string => (organisation ? `${name}, ${organisation}` : name);

/** Those who meet in a round, by name, or those of them who are sought. */
export function Lines({ title, lines, sought, nameOfTable }: Props) {
  const text = words.value;
  const boards = boardWords.value;
  const id = useId();
  const shown = found(lines, sought);
  return (
    <section class="stack tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="small soft" role="status">{sought.trim() && (shown.length === 0 ? text.nobody : text.people(shown.length))}</p>
      {lines.length === 0 ? <p class="empty">{boards.nobody}</p> : (
        <ul class="lines">{shown.map(line => (
          <li key={line.person}>
            <p><strong>{line.name}</strong>{line.organisation && <span class="soft">, {line.organisation}</span>}</p>
            <p>{boards.meets} {line.partners.map(called).join('; ')}</p>
            <p class="where"><strong>{nameOfTable(line.table)}</strong>{line.change && <span class="badge stage"><Icon name="repeat" />{boards.changes[line.change]}</span>}</p>
          </li>
        ))}</ul>
      )}
    </section>
  );
}
