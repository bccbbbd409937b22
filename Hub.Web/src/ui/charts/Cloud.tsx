import { number } from '../../i18n/format';
import type { Drawn } from './Bars';
import { Chart } from './Chart';
import { middleOut, wordsOf } from './model';
import { words } from './words';

/** Words as large as they are frequent, flowing in rows: nothing overlaps, and the same words look the same everywhere. */
export function Cloud({ title, tally, still, most = 60 }: Drawn & { most?: number }) {
  const text = words.value;
  const ranked = wordsOf(tally, most).filter(word => !word.struck);
  const table = { columns: [text.word, text.times], rows: ranked.map(word => [word.text, number(word.n)]) };
  return (
    <Chart title={title} table={table} still={still}>
      <p class="chart-cloud">
        {middleOut(ranked).map(word => <span key={word.id} class={word.weight > 0.6 ? 'loud' : undefined} style={{ fontSize: `${(1 + 2.2 * word.weight).toFixed(2)}em` }}>{word.text}</span>)}
      </p>
    </Chart>
  );
}
