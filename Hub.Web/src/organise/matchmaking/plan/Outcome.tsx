import { href } from '../../../ui/router';
import { namesText } from '../Face';
import type { Fault, StaffMatchingView, StaffPlanningView } from '../views';
import { words } from '../words';

interface Props { conference: string; view: StaffMatchingView; planning: StaffPlanningView; people: (request: string) => readonly string[] }

/** What came of the last plan: kept, or why there is none. */
export function Outcome({ conference, view, planning: { job, faults }, people }: Props) {
  const text = words.value.plan.outcomes;
  if (!job || job.state === 'running' || job.state === 'stopping') return null;
  const kept = job.state === 'kept';
  const there = kept && view.runs?.[job.run];
  return (
    <section class={kept ? 'note good stack tight' : 'note bad stack tight'} role="status" aria-label={words.value.plan.last}>
      <p><strong>{text[job.state]}</strong></p>
      {there && <p><a href={href('matchmaking', 'grid', job.run)}>{words.value.plan.look}</a></p>}
      {Object.keys(faults ?? {}).length > 0 && (
        <ul class="plain faults-list">{Object.entries(faults ?? {}).map(([key, fault]) => <li key={key}><FaultWords conference={conference} view={view} fault={fault} people={people} /></li>)}</ul>
      )}
      {job.state === 'contradictory' && <p class="small"><a href={href('matchmaking', 'requests')}>{words.value.plan.toRequests}</a></p>}
    </section>
  );
}

interface FaultProps { conference: string; view: StaffMatchingView; fault: Fault; people: (request: string) => readonly string[] }

/** What cannot be, and which people, meetings and tables it is about. */
function FaultWords({ conference, view, fault, people }: FaultProps) {
  const text = words.value.plan;
  const meetings = Object.keys(fault.requests ?? {}).map(request => people(request)).filter(who => who.length > 0);
  const tables = Object.keys(fault.tables ?? {}).map(table => view.tables?.[table]?.name ?? table);
  const who = Object.keys(fault.people ?? {});
  return (
    <>
      <p>{(text.faults as Record<string, string>)[fault.reason] ?? fault.reason}</p>
      {who.length > 0 && <p class="small">{text.about}: {namesText(conference, who)}</p>}
      {meetings.length > 0 && <ul class="small plain">{meetings.map((of, i) => <li key={i}>{namesText(conference, of)}</li>)}</ul>}
      {tables.length > 0 && <p class="small">{text.tables}: {tables.join(', ')}</p>}
    </>
  );
}
