import { partsOf } from '../../live/board';
import type { MatchTable } from '../../live/matchViews';
import type { ById } from '../../live/views';
import { boardWords } from '../../ui/boardWords';
import { Icon } from '../../ui/Icon';
import { letters } from './turning';
import type { Marked } from '../../ui/useLines';
import { usePages, useRoom } from './usePages';

interface Props { lines: readonly Marked[]; tables: ById<MatchTable> }

/** Everybody of a round by name, page by page. */
export function Pages({ lines, tables }: Props) {
  const text = boardWords.value;
  const [box, room] = useRoom();
  const { page, at, of } = usePages(lines, room);
  // A short list stands in one column, as people would write it.
  const rows = lines.length > room.rows ? Math.ceil(page.length / room.columns) : page.length;
  return (
    <div class="pages">
      <ol ref={box} class="seats" style={{ gridTemplateRows: `repeat(${Math.max(rows, Math.ceil(room.rows / 2))}, minmax(0, 1fr))` }}>
        {page.map(line => <Seat key={line.person} line={line} table={tables[line.table]?.name ?? text.someTable} />)}
      </ol>
      {of > 1 && (
        <div class="turning">
          <p><strong>{letters(page)}</strong> {text.page(at + 1, of)}</p>
          <p class="track" aria-hidden="true"><span style={{ insetInlineStart: `${(100 * at) / of}%`, inlineSize: `${100 / of}%` }} /></p>
        </div>
      )}
    </div>
  );
}

function Seat({ line, table }: { line: Marked; table: string }) {
  const text = boardWords.value;
  const { word, number } = partsOf(table);
  const { partners } = line;
  return (
    <li class={line.change ? 'seat changed' : 'seat'}>
      <p class="self"><strong>{line.name}</strong><span class="organisation">{line.organisation}</span></p>
      <p class="partner">
        {line.change && <span class="mark"><Icon name="repeat" />{text.changes[line.change]}</span>}
        <span class="hidden">{text.meets}</span><Icon name="meet" />
        {partners.length === 1
          ? <><span class="name">{partners[0]!.name}</span><span class="organisation">{partners[0]!.organisation}</span></>
          : <span class="organisation">{partners.map(it => it.name).join(', ')}</span>}
      </p>
      <p class={number ? 'table' : 'table words'}><span>{word}</span> {number && <strong>{number}</strong>}</p>
    </li>
  );
}
