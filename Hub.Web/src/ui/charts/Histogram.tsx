import { decimal, number, percent } from '../../i18n/format';
import type { PollItem } from '../../live/views';
import { isSplit, named, type Drawn } from './Bars';
import { Chart } from './Chart';
import { ceiling, shares, type Row } from './model';
import { words } from './words';

/** A column for each step of a scale, and where the average lies. */
export function Histogram({ title, tally, item, rows, mine, still }: Drawn & { item: PollItem; rows: readonly Row[] }) {
  const text = words.value;
  const split = isSplit(tally);
  const whole = ceiling(rows.map(row => row.percent));
  const [first, last] = [rows[0], rows.at(-1)];
  const ends = new Map([[first?.id, item.fromLabel && text.low(item.fromLabel)], [last?.id, item.toLabel && text.high(item.toLabel)]]);
  const table = {
    columns: [text.step, text.votes, text.share, ...(split ? [text.hall, text.remote] : [])],
    rows: rows.map(row => [
      [named(row, mine), ends.get(row.id)].filter(Boolean).join(', '), number(row.n), percent(row.percent), ...(split ? [number(row.hall), number(row.remote)] : []),
    ]),
  };
  const mean = tally?.mean;
  const at = mean === undefined || !first ? undefined : (100 * (mean - Number(first.id) + 0.5)) / rows.length;
  return (
    <Chart title={title} table={table} still={still} split={split} note={mean === undefined ? undefined : text.mean(decimal(mean))}>
      <div class={rows.length > 7 ? 'histogram many' : 'histogram'}>
        <div class="columns">
          {rows.map(row => <Column key={row.id} row={row} whole={whole} split={split} />)}
          {at !== undefined && <span class="mean" style={{ insetInlineStart: `${at}%` }} />}
        </div>
        <div class="steps">{rows.map(row => <span key={row.id} class={mine?.has(row.id) ? 'step mine' : 'step'}>{row.label}</span>)}</div>
        {(item.fromLabel || item.toLabel) && <p class="ends"><span>{item.fromLabel}</span><span>{item.toLabel}</span></p>}
        {mine && mine.size > 0 && <p class="split"><span class="step mine">{[...mine].join(', ')}</span> {text.yours}</p>}
      </div>
    </Chart>
  );
}

function Column({ row, whole, split }: { row: Row; whole: number; split: boolean }) {
  const { hall, remote } = shares(row, whole);
  return (
    <span class="column">
      <span class="value">{row.n > 0 && percent(row.percent)}</span>
      {split && remote > 0 && <span class="remote" style={{ blockSize: `${remote}%` }} />}
      <span class="hall" style={{ blockSize: `${split ? hall : hall + remote}%` }} />
    </span>
  );
}
