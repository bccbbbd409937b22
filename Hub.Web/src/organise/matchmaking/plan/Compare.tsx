import { weekdayClock } from '../../../i18n/format';
import { Loading } from '../../../ui/ConnectionBar';
import { namesText } from '../Face';
import type { Slot, StaffMatchingView } from '../views';
import { words } from '../words';
import { better, differences, levelsBeside } from './comparing';
import { runName, valueWords } from './naming';
import { useRun } from './useRun';

interface Props { conference: string; view: StaffMatchingView; zone: string | undefined; a: string; b: string; people: (request: string) => readonly string[] }
const MOST = 200;

/** Two plans side by side: what is better in which, and which meetings differ. */
export function Compare({ conference, view, zone, a, b, people }: Props) {
  const text = words.value.compare;
  const [left, right] = [useRun(conference, a), useRun(conference, b)];
  const [runA, runB] = [view.runs?.[a], view.runs?.[b]];
  if (!left || !right || !runA || !runB) return <Loading />;
  const byHand = [runA, runB].some(run => run.basis && !run.measured);
  const levels = levelsBeside(runA.levels, runB.levels);
  const first = better(levels);
  const different = differences(left.run.slots ?? {}, right.run.slots ?? {});
  const where = (slot: Slot | undefined): string => (slot ? `${view.rounds?.[slot.round] ? weekdayClock(view.rounds[slot.round]!.start, zone) : slot.round}, ${view.tables?.[slot.table]?.name ?? slot.table}` : '–');
  return (
    <section class="card stack" aria-labelledby="compare">
      <h2 id="compare">{text.title}</h2>
      <p role="status">{byHand ? text.byHand : first ? text.better(first.better < 0 ? text.a : text.b, words.value.plan.aims[first.aim]) : text.equal}</p>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="compare">
        <table class="compare">
          <thead><tr><td /><th scope="col">{text.a}<span class="small soft"> {runName(runA)}</span></th><th scope="col">{text.b}<span class="small soft"> {runName(runB)}</span></th></tr></thead>
          <tbody>
            {!byHand && levels.map(({ aim, a: one, b: other, better: which }) => (
              <tr key={aim}>
                <th scope="row">{words.value.plan.aims[aim]}</th>
                {([[one, -1], [other, 1]] as const).map(([value, side]) => <td key={side} class={which === side ? 'better' : undefined}>{valueWords(aim, value)}{which === side && <span class="badge good">{text.isBetter}</span>}</td>)}
              </tr>
            ))}
            {different.slice(0, MOST).map(({ request, a: one, b: other }) => (
              <tr key={request}><th scope="row">{namesText(conference, people(request)) || text.gone}</th><td>{where(one)}</td><td>{where(other)}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small soft">{text.differ(different.length)}{different.length > MOST && ` ${text.onlyFirst(MOST)}`}</p>
    </section>
  );
}
