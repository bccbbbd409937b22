import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { words } from './words';
import './charts.css';

/** The same as the picture in words and numbers: the first cell of each row names it. */
export interface Table { columns: readonly string[]; rows: readonly (readonly string[])[] }

interface Props {
  title: string; table: Table;
  /** On a screen nobody can press anything. */
  still?: boolean | undefined;
  split?: boolean; note?: string | undefined; children: ComponentChildren;
}

/** A picture for the eyes with a real table behind it, for ears and for whoever prefers one. */
export function Chart({ title, table, still, split, note, children }: Props) {
  const asTable = useSignal(false);
  const text = words.value;
  if (table.rows.length === 0) return <p class="soft">{text.nothing}</p>;
  return (
    <figure class="chart" aria-label={title}>
      <div class="chart-picture" aria-hidden="true" hidden={asTable.value}>
        {split && <Legend />}
        {children}
        {note && <p class="chart-note">{note}</p>}
      </div>
      <div class={asTable.value ? 'as-table' : 'hidden'}>
        <table>
          <caption class="hidden">{note ? `${title}. ${note}` : title}</caption>
          <thead><tr>{table.columns.map(column => <th key={column} scope="col">{column}</th>)}</tr></thead>
          <tbody>
            {table.rows.map(([name, ...cells], i) => <tr key={i}><th scope="row">{name}</th>{cells.map((cell, j) => <td key={j}>{cell}</td>)}</tr>)}
          </tbody>
        </table>
      </div>
      {!still && (
        <button type="button" class="button quiet as" aria-pressed={asTable.value} onClick={() => void (asTable.value = !asTable.value)}>{text.asTable}</button>
      )}
    </figure>
  );
}

const Legend = () => (
  <p class="legend"><span class="swatch hall" />{words.value.hall}<span class="swatch remote" />{words.value.remote}</p>
);
