import type { Run } from '../views';
import { words } from '../words';
import { levelsBeside } from './comparing';
import { changeWords } from './naming';

/** What a move by hand has made better or worse than the plan it was made on, as far as that is still kept. */
export function Difference({ run, basis }: { run: Run; basis: Run | undefined }) {
  const text = words.value.plan;
  if (!basis) return null;
  const changed = levelsBeside(basis.levels, run.levels).filter(it => it.better !== 0);
  if (changed.length === 0) return <p class="small" role="status">{text.asGood}</p>;
  return <div role="status"><p class="hidden">{text.difference}</p><ul class="plain small">{changed.map(({ aim, a, b, better }) => <li key={aim}>{changeWords(aim, a, b)} <span class={better > 0 ? 'badge good' : 'badge'}>{better > 0 ? text.better : text.worse}</span></li>)}</ul></div>;
}
