import { useSignal } from '@preact/signals';
import { uuidv7 } from '../../../live/uuid';
import { Choice } from '../../../ui/Choice';
import { route } from '../../../ui/router';
import { Said } from '../../../ui/Said';
import { beginPlan } from '../commands';
import { useWork } from '../saying';
import { runsInOrder, type StaffMatchingView } from '../views';
import { words } from '../words';
import { runName } from './naming';

/** Roughly seconds of one core. */
const efforts = { quick: 10, thorough: 60, long: 300 } as const;
type Effort = keyof typeof efforts;
const LARGEST = 2 ** 31 - 1;

export function MakePlan({ conference, view }: { conference: string; view: StaffMatchingView }) {
  const text = words.value.plan;
  const effort = useSignal<Effort>('thorough');
  /** Who comes from a grid begins from its plan. */
  const begins = route.value[2];
  const from = useSignal(begins && view.runs?.[begins] ? begins : '');
  const seed = useSignal('1');
  const doing = useWork();
  const missing = [!view.counts?.accepted && text.noMeetings, !Object.keys(view.rounds ?? {}).length && text.noRounds, !Object.keys(view.tables ?? {}).length && text.noTables].filter(it => it !== false);
  const begin = (event: SubmitEvent): void => {
    event.preventDefault();
    const run = uuidv7();
    const number = Math.max(0, Math.min(LARGEST, Math.floor(Number(seed.value)) || 0));
    void doing.run(() => beginPlan(conference, run, { seed: number, effort: efforts[effort.value], ...(from.value && { from: from.value }) }));
  };
  return (
    <form class="card stack" onSubmit={begin} aria-labelledby="make">
      <div class="stack tight"><h2 id="make">{text.make}</h2><p class="soft">{text.makeHow(view.counts?.accepted ?? 0)}</p></div>
      {missing.length > 0 && <ul class="note plain">{missing.map(it => <li key={it}>{it}</li>)}</ul>}
      <Choice legend={text.effort} value={effort.value} onChange={it => void (effort.value = it)} options={(Object.keys(efforts) as Effort[]).map(it => [it, text.efforts[it](efforts[it])] as const)} />
      <details open={from.value !== ''}>
        <summary>{text.more}</summary>
        <div class="row top">
          <div class="field grow"><label for="from">{text.from}</label>
            <select id="from" class="input" value={from.value} onChange={e => void (from.value = e.currentTarget.value)}>
              <option value="">{view.plan?.published ? text.fromPublished : text.fromNothing}</option>
              {runsInOrder(view).map(({ id, it }) => <option key={id} value={id}>{runName(it)}</option>)}
            </select></div>
          <div class="field"><label for="seed">{text.seed}</label><input id="seed" class="input figure" type="number" min={0} max={LARGEST} value={seed.value} aria-describedby="seed-hint" onInput={e => void (seed.value = e.currentTarget.value)} /></div>
        </div>
        <p class="small soft" id="seed-hint">{text.seedHint}</p>
      </details>
      <p><button type="submit" class="button primary" aria-disabled={doing.busy.value}>{text.begin}</button></p>
      <Said doing={doing} />
    </form>
  );
}
