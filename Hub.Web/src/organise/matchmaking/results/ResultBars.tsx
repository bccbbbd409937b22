import { number } from '../../../i18n/format';
import { Chart } from '../../../ui/charts/Chart';
import type { StaffMatchingView } from '../views';
import { labelOf, longest, partsOf, type ChartName, type ResultRow } from './model';
import { words } from './words';

interface Props { chart: ChartName; rows: readonly ResultRow[]; view: StaffMatchingView; zone: string | undefined }

const MOST_BARS = 12;

/** A bar for each round, topic or pair: what was held, and how much of it goes on. All of it is in the table. */
export function ResultBars({ chart, rows, view, zone }: Props) {
  const text = words.value;
  const { columns } = text;
  const shown = chart === 'rounds' ? rows : rows.slice(0, MOST_BARS);
  const most = longest(rows);
  const table = {
    columns: [columns[chart], columns.meetings, columns.held, columns.missed, columns.followUps],
    rows: rows.map(row => [labelOf(chart, row, view, zone), number(row.meetings), number(row.held), number(row.missed), number(row.followUps)]),
  };
  return (
    <section class="card stack" aria-labelledby={`results-${chart}`}>
      <h2 id={`results-${chart}`}>{text.charts[chart]}</h2>
      <Chart title={text.charts[chart]} table={table} note={rows.length > shown.length ? text.more(rows.length - shown.length) : undefined}>
        <p class="legend"><span class="swatch follows" />{text.legend.followUps}<span class="swatch kept" />{text.legend.held}</p>
        <ul class="chart-bars">
          {shown.map((row, i) => {
            const parts = partsOf(row, most);
            return (
              <li key={i}>
                <p class="what"><span class="label">{labelOf(chart, row, view, zone)}</span><span class="value small">{text.row(row.held, row.followUps)}</span></p>
                <span class="chart-bar"><span class="follows" style={{ inlineSize: `${parts.followUps}%` }} /><span class="kept" style={{ inlineSize: `${parts.held}%` }} /></span>
              </li>
            );
          })}
        </ul>
      </Chart>
    </section>
  );
}
