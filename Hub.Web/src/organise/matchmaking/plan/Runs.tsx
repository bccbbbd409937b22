import { useSignal } from '@preact/signals';
import { ago, number } from '../../../i18n/format';
import { Icon } from '../../../ui/Icon';
import { href } from '../../../ui/router';
import { toast } from '../../../ui/toasts';
import { dropRun, showRun } from '../commands';
import { did } from '../saying';
import { runsInOrder, type Run, type StaffMatchingView } from '../views';
import { words } from '../words';
import { Compare } from './Compare';
import { Difference } from './Difference';
import { runName, valueWords, verdictWords } from './naming';
import { aims, verdictOf } from './progress';
import { PublishDialog } from './PublishDialog';

interface Props { conference: string; view: StaffMatchingView; zone: string | undefined; people: (request: string) => readonly string[] }

/** The plans that are kept: to be looked at, compared, shown and published. Publishing an earlier one rolls back. */
export function Runs({ conference, view, zone, people }: Props) {
  const text = words.value.plan;
  const runs = runsInOrder(view);
  const compared = useSignal<readonly string[]>([]);
  const publishing = useSignal<string | null>(null);
  const [a, b] = compared.value.filter(run => view.runs?.[run]);
  const turn = (run: string): void => void (compared.value = compared.value.includes(run) ? compared.value.filter(it => it !== run) : [...compared.value.slice(-1), run]);
  const { provisional, published } = view.plan ?? {};
  const show = (run: string | undefined): void => void did(() => showRun(conference, run)).then(went => went && toast(run ? text.isShown : text.shownNoMore));
  const drop = (run: string): void => void did(() => dropRun(conference, run)).then(went => went && toast(text.dropped));
  return (
    <section class="stack" aria-labelledby="runs">
      <div class="stack tight"><h2 id="runs">{text.runs}</h2>{runs.length > 1 && <p class="small soft">{text.runsHow}</p>}</div>
      {runs.length === 0 && <p class="empty">{text.noRuns}</p>}
      <ul class="stack">
        {runs.map(({ id, it }) => (
          <li key={id}>
            <article class="card stack run" aria-label={runName(it)}>
              <div class="row spread">
                <h3>{text.meetings(it.meetings)}{it.leftOut > 0 && <span class="soft">, {text.leftOut(it.leftOut)}</span>}</h3>
                <span class="row">
                  {published?.run === id && <span class="badge good"><Icon name="check" />{text.published(published.number)}</span>}
                  {provisional?.run === id && <span class="badge stage">{text.provisional}</span>}
                  <span class="badge">{(text.statuses as Record<string, string>)[it.status] ?? it.status}</span>
                </span>
              </div>
              <p class="small soft"><time dateTime={it.at}>{ago(it.at)}</time> · {it.basis ? text.byHandHow : text.took(number(Math.round(it.milliseconds / 1000)), it.seed)}</p>
              {provisional?.run === id && <p>{text.feedback(provisional.fine, provisional.unsuited)}</p>}
              {(!it.basis || it.measured) && <Levels run={it} />}
              {it.measured && <Difference run={it} basis={view.runs?.[it.basis ?? '']} />}
              <div class="row">
                <a class="button primary" href={href('matchmaking', 'grid', id)}>{text.look}<span class="hidden">: {runName(it)}</span></a>
                {published?.run !== id && <button type="button" class="button" onClick={() => void (publishing.value = id)}>{published ? text.publishInstead : text.publish}</button>}
                {provisional?.run === id ? <button type="button" class="button" onClick={() => show(undefined)}>{text.hide}</button> : <button type="button" class="button" onClick={() => show(id)}>{text.show}</button>}
                {provisional?.run !== id && published?.run !== id && <button type="button" class="button danger" onClick={() => drop(id)}>{text.drop}<span class="hidden">: {runName(it)}</span></button>}
                {runs.length > 1 && <label class="check"><input type="checkbox" checked={compared.value.includes(id)} onChange={() => turn(id)} />{text.compare}<span class="hidden">: {runName(it)}</span></label>}
              </div>
            </article>
          </li>
        ))}
      </ul>
      {a && b && <Compare conference={conference} view={view} zone={zone} a={a} b={b} people={people} />}
      {publishing.value && <PublishDialog conference={conference} view={view} run={publishing.value} people={people} onClose={() => void (publishing.value = null)} />}
    </section>
  );
}

const Levels = ({ run }: { run: Run }) => (
  <dl class="run-levels">
    {aims.filter(aim => run.levels?.[aim]).map(aim => (
      <div key={aim}><dt>{words.value.plan.aims[aim]}</dt><dd>{valueWords(aim, run.levels![aim]!.value)} {!run.basis && <span class="small soft">{verdictWords(aim, verdictOf(aim, run.levels![aim]!))}</span>}</dd></div>
    ))}
  </dl>
);
