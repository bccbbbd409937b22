import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { serverNow } from '../../../live/clock';
import type { ById } from '../../../live/views';
import { Said } from '../../../ui/Said';
import { stopPlan } from '../commands';
import { useWork } from '../saying';
import type { Level, StaffPlanningView } from '../views';
import { words } from '../words';
import { stepWords, valueWords, verdictWords } from './naming';
import { stepsOf } from './progress';

interface Props { conference: string; job: NonNullable<StaffPlanningView['job']>; levels: ById<Level> | undefined }
const A_SECOND = 1_000;

/** How far the planner is, aim by aim; its best so far can be taken. */
export function Progress({ conference, job, levels }: Props) {
  const text = words.value.plan;
  const doing = useWork();
  const steps = stepsOf(levels, job.aim);
  const now = steps.find(step => step.now);
  return (
    <section class="card stack" aria-labelledby="progress">
      <div class="row spread">
        <h2 id="progress">{text.planning}</h2>
        <Elapsed since={Date.parse(job.at)} />
      </div>
      <progress max={job.effort} value={Math.min(job.effort, job.milliseconds / A_SECOND)} aria-label={text.spent} />
      <p class="hidden" role="status">{now && stepWords(now)}</p>
      <LevelTable steps={steps} />
      <div class="row">
        <button type="button" class="button primary" aria-disabled={job.state === 'stopping' || doing.busy.value} onClick={() => job.state === 'running' && void doing.run(() => stopPlan(conference, job.run))}>
          {job.state === 'stopping' ? text.stopping : text.stop}
        </button>
        <span class="small soft">{text.stopHow}</span>
      </div>
      <Said doing={doing} />
    </section>
  );
}

function Elapsed({ since }: { since: number }) {
  const seconds = useSignal(0);
  useEffect(() => {
    const look = (): void => void (seconds.value = Math.max(0, Math.round((serverNow() - since) / A_SECOND)));
    look();
    const timer = setInterval(look, A_SECOND);
    return () => clearInterval(timer);
  }, [since]);
  return <span class="soft elapsed" role="timer">{words.value.plan.elapsed(seconds.value)}</span>;
}

export const LevelTable = ({ steps }: { steps: ReturnType<typeof stepsOf> }) => (
  <table class="levels">
    <thead class="hidden"><tr><th scope="col">{words.value.plan.aim}</th><th scope="col">{words.value.plan.value}</th><th scope="col">{words.value.plan.possible}</th></tr></thead>
    <tbody>
      {steps.map(({ aim, value, verdict, now }) => (
        <tr key={aim} class={now ? 'now' : undefined} aria-current={now ? 'step' : undefined}>
          <th scope="row">{words.value.plan.aims[aim]}</th>
          <td class="figure">{valueWords(aim, value)}</td>
          <td><span class={verdict.is === 'best' ? 'badge good' : verdict.is === 'within' ? 'badge accent' : 'small soft'}>{now && verdict.is === 'waiting' ? words.value.plan.verdicts.searching : verdictWords(aim, verdict)}</span></td>
        </tr>
      ))}
    </tbody>
  </table>
);
