import { number, percent } from '../../i18n/format';
import type { Tally } from '../../live/views';
import { Icon } from '../Icon';
import { Chart, type Table } from './Chart';
import { shares, type Row } from './model';
import { words } from './words';

export interface Drawn { title: string; tally: Tally | undefined; mine?: ReadonlySet<string> | undefined; still?: boolean | undefined }

/** Whether both the hall and remote people have voted: else there is nothing to tell apart. */
export const isSplit = (tally: Tally | undefined): boolean => !!tally && tally.hall > 0 && tally.remote > 0;

/** A bar for each option. Hall and remote are told apart by pattern and by number, never by colour alone. */
export function Bars({ title, tally, rows, mine, still }: Drawn & { rows: readonly Row[] }) {
  const split = isSplit(tally);
  return (
    <Chart title={title} table={barTable(rows, split, mine)} still={still} split={split}>
      <ul class="chart-bars">
        {rows.map(row => (
          <li key={row.id} class={row.right ? 'right' : undefined}>
            <p class="what">
              <span class="label">{row.label}<Marks row={row} mine={mine} /></span>
              <span class="value"><strong>{percent(row.percent)}</strong> <span class="count">{number(row.n)}</span></span>
            </p>
            <Bar row={row} split={split} />
            {split && <Split row={row} />}
          </li>
        ))}
      </ul>
    </Chart>
  );
}

/** Its track is the whole: a bar at its end is everybody, or the best. */
export function Bar({ row, whole = 100, split, value }: { row: Row; whole?: number; split: boolean; value?: number }) {
  const { hall, remote } = shares(row, whole, value);
  return (
    <span class="chart-bar">
      <span class="hall" style={{ inlineSize: `${split ? hall : hall + remote}%` }} />
      {split && remote > 0 && <span class="remote" style={{ inlineSize: `${remote}%` }} />}
    </span>
  );
}

export const Split = ({ row }: { row: Row }) => (
  <p class="split">{words.value.inHall(row.hall)} · {words.value.remotely(row.remote)}</p>
);

export const Marks = ({ row, mine }: { row: Row; mine?: ReadonlySet<string> | undefined }) => (
  <>
    {row.right && <span class="mark right"><Icon name="check" />{words.value.rightAnswer}</span>}
    {mine?.has(row.id) && <span class="mark">{words.value.yours}</span>}
  </>
);

/** What a row is called where there are only words. */
export function named(row: Row, mine?: ReadonlySet<string>): string {
  const marks = [row.right && words.value.rightAnswer, mine?.has(row.id) && words.value.yours].filter(Boolean);
  return marks.length ? `${row.label} (${marks.join(', ')})` : row.label;
}

function barTable(rows: readonly Row[], split: boolean, mine?: ReadonlySet<string>): Table {
  const text = words.value;
  return {
    columns: [text.option, text.votes, text.share, ...(split ? [text.hall, text.remote] : [])],
    rows: rows.map(row => [named(row, mine), number(row.n), percent(row.percent), ...(split ? [number(row.hall), number(row.remote)] : [])]),
  };
}
