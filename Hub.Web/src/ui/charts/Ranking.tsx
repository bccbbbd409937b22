import { decimal, number } from '../../i18n/format';
import { Bar, isSplit, type Drawn } from './Bars';
import { Chart } from './Chart';
import type { Row } from './model';
import { words } from './words';

/** The options by their points, best first. */
export function Ranking({ title, tally, rows, still }: Drawn & { rows: readonly Row[] }) {
  const text = words.value;
  const whole = Math.max(0, ...rows.map(row => row.score ?? 0));
  const table = {
    columns: [text.option, text.place, text.score],
    rows: rows.map((row, i) => [row.label, number(i + 1), points(row)]),
  };
  return (
    <Chart title={title} table={table} still={still} split={isSplit(tally)}>
      <ol class="chart-bars ranking">
        {rows.map((row, i) => (
          <li key={row.id}>
            <p class="what"><span class="label"><span class="rank">{number(i + 1)}</span>{row.label}</span><strong class="value">{points(row)}</strong></p>
            <Bar row={row} whole={whole} split={isSplit(tally)} value={row.score ?? 0} />
          </li>
        ))}
      </ol>
    </Chart>
  );
}

const points = (row: Row): string => (Number.isInteger(row.score ?? 0) ? number(row.score ?? 0) : decimal(row.score ?? 0));
