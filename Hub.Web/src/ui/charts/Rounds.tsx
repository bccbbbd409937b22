import { decimal, number, percent, signed } from '../../i18n/format';
import type { PollItem, Tally } from '../../live/views';
import type { Drawn } from './Bars';
import { Bar, Marks, named } from './Bars';
import { Chart } from './Chart';
import { changes } from './model';
import { words } from './words';

/** Two rounds of one question beside each other: what the debate has changed. */
export function Rounds({ title, tally, item, before, mine, still }: Drawn & { item: PollItem; before: Tally }) {
  const text = words.value;
  const rows = changes(item, before, tally);
  const table = {
    columns: [text.option, text.before, text.now, text.change],
    rows: rows.map(row => [named(row.after, mine), percent(row.before.percent), percent(row.after.percent), signed(row.after.percent - row.before.percent)]),
  };
  const mean = before.mean !== undefined && tally?.mean !== undefined ? text.meanRounds(decimal(before.mean), decimal(tally.mean)) : undefined;
  return (
    <Chart title={title} table={table} still={still} note={mean}>
      <p class="legend"><span class="swatch before" />{text.before} ({number(before.n)})<span class="swatch hall" />{text.now} ({number(tally?.n ?? 0)})</p>
      <ul class="chart-bars rounds">
        {rows.map(row => (
          <li key={row.id} class={row.right ? 'right' : undefined}>
            <p class="what">
              <span class="label">{row.label}<Marks row={row.after} mine={mine} /></span>
              <span class="value">{percent(row.before.percent)} → <strong>{percent(row.after.percent)}</strong></span>
            </p>
            <span class="earlier"><Bar row={row.before} split={false} /></span>
            <Bar row={row.after} split={false} />
          </li>
        ))}
      </ul>
    </Chart>
  );
}
