import { useSignal } from '@preact/signals';
import type { StaffRoundtablesView } from '../../../live/roundtables';
import { uuidv7 } from '../../../live/uuid';
import { Choice } from '../../../ui/Choice';
import { Said } from '../../../ui/Said';
import { namesText } from '../Face';
import { useWork } from '../saying';
import type { Fault, StaffPlanningView } from '../views';
import { mix, stopMixing, type At } from './commands';
import { words } from './words';

/** Roughly seconds of one core. */
const efforts = { quick: 3, thorough: 30, long: 180 } as const;
type Effort = keyof typeof efforts;
const LARGEST = 2 ** 31 - 1;
const A_SECOND = 1_000;

interface Props { at: At; view: StaffRoundtablesView; mixing: StaffPlanningView }

/** The planner mixes everyone, and says how far it is; its best so far can be taken. */
export function Mixing({ at, view, mixing: { job, levels, faults } }: Props) {
  const text = words.value.mixing;
  const doing = useWork();
  const effort = useSignal<Effort>('quick');
  const seed = useSignal('1');
  const runs = job?.state === 'running' || job?.state === 'stopping';
  const begin = (event: SubmitEvent): void => {
    event.preventDefault();
    const number = Math.max(0, Math.min(LARGEST, Math.floor(Number(seed.value)) || 0));
    void doing.run(() => mix(at, uuidv7(), number, efforts[effort.value]));
  };
  return (
    <section class="card stack no-print" aria-labelledby="mixing">
      <h2 id="mixing">{text.title}</h2>
      <p class="soft">{text.how}</p>
      {job && runs ? (
        <>
          <progress max={job.effort} value={Math.min(job.effort, job.milliseconds / A_SECOND)} aria-label={text.spent} />
          <p role="status">{levels?.['repeats']?.value === undefined ? text.begins : text.soFar(levels['repeats'].value, levels['met']?.value ?? 0)}</p>
          <p><button type="button" class="button primary" aria-disabled={job.state === 'stopping' || doing.busy.value} onClick={() => job.state === 'running' && void doing.run(() => stopMixing(at, job.run))}>{job.state === 'stopping' ? text.stopping : text.stop}</button></p>
        </>
      ) : (
        <form class="stack" onSubmit={begin} aria-labelledby="mixing">
          <Choice legend={text.effort} value={effort.value} onChange={it => void (effort.value = it)} options={(Object.keys(efforts) as Effort[]).map(it => [it, text.efforts[it](efforts[it])] as const)} />
          <details>
            <summary>{text.more}</summary>
            <div class="field"><label for="mix-seed">{text.seed}</label><input id="mix-seed" class="input figure" type="number" min={0} max={LARGEST} value={seed.value} aria-describedby="mix-seed-hint" onInput={e => void (seed.value = e.currentTarget.value)} /><p class="hint" id="mix-seed-hint">{text.seedHint}</p></div>
          </details>
          <p><button type="submit" class="button primary" aria-disabled={doing.busy.value}>{view.numbers ? text.again : text.begin}</button></p>
        </form>
      )}
      <Said doing={doing} />
      {job && !runs && job.state !== 'kept' && (
        <div class="note bad stack tight" role="status">
          <p><strong>{text.outcomes[job.state]}</strong></p>
          {Object.entries(faults ?? {}).map(([key, fault]) => <p key={key}>{faultWords(at, view, fault)}</p>)}
        </div>
      )}
    </section>
  );
}

function faultWords({ conference }: At, view: StaffRoundtablesView, { reason, people, tables }: Fault): string {
  const said = (words.value.mixing.faults as Record<string, string>)[reason] ?? reason;
  const about = [Object.keys(tables ?? {}).map(table => view.tables?.[table]?.name ?? table).join(', '), namesText(conference, Object.keys(people ?? {}))].filter(Boolean).join(': ');
  return about ? `${said} (${about})` : said;
}
