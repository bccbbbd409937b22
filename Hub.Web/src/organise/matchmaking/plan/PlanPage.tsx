import { useHeading, useTopic } from '../../../ui/hooks';
import { peopleIn, useMeetings } from '../accepted';
import { namesText } from '../Face';
import type { PageProps } from '../Matchmaking';
import { ruleWords } from '../saying';
import { topics, type StaffPlanningView } from '../views';
import { words } from '../words';
import { MakePlan } from './MakePlan';
import { Outcome } from './Outcome';
import { Progress } from './Progress';
import { RepairPlan } from './RepairPlan';
import { Runs } from './Runs';

/** The planner at work, and the plans that it made. */
export function PlanPage({ conference, programme, view }: PageProps) {
  const text = words.value.plan;
  const heading = useHeading(text.title, programme.about?.title);
  const planning = useTopic<StaffPlanningView>(topics.planning(conference)).view.value;
  const people = peopleIn(useMeetings(conference, view));
  const job = planning?.job;
  const runs = job?.state === 'running' || job?.state === 'stopping';
  const conflicts = Object.entries(view.conflicts ?? {});
  return (
    <div class="stack wide">
      <div class="stack tight"><h1 {...heading}>{text.title}</h1><p class="soft">{text.how}</p></div>
      {conflicts.length > 0 && (
        <section class="note bad stack tight" aria-labelledby="conflicts">
          <h2 id="conflicts">{text.conflicts(conflicts.length)}</h2>
          <ul class="plain">{conflicts.map(([request, rule]) => <li key={request}>{namesText(conference, people(request))}: {ruleWords(rule)}</li>)}</ul>
        </section>
      )}
      {job && runs ? <Progress conference={conference} job={job} levels={planning.levels} /> : <MakePlan conference={conference} view={view} />}
      {job && !runs && <Outcome conference={conference} view={view} planning={planning} people={people} />}
      <RepairPlan conference={conference} view={view} zone={programme.about?.timeZone} />
      <Runs conference={conference} view={view} zone={programme.about?.timeZone} people={people} />
    </div>
  );
}
