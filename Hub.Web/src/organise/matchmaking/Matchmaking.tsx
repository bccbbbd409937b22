import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { eventTopics } from '../../live/topics';
import type { StaffProgrammeView } from '../../live/views';
import { Loading } from '../../ui/ConnectionBar';
import { useTopic } from '../../ui/hooks';
import { href, route } from '../../ui/router';
import type { SectionProps } from '../App';
import { GridPage } from './grid/GridPage';
import './matchmaking.css';
import { Places } from './places/Places';
import { PlanPage } from './plan/PlanPage';
import { Print } from './print/Print';
import { Requests } from './requests/Requests';
import { ResultsPage } from './results/ResultsPage';
import { RoundtablesPage } from './roundtables/RoundtablesPage';
import { SetUp } from './setup/SetUp';
import { topics, type StaffMatchingView } from './views';
import { words } from './words';

export interface PageProps { conference: string; programme: StaffProgrammeView; view: StaffMatchingView }

const pages = { setup: SetUp, places: Places, requests: Requests, plan: PlanPage, grid: GridPage, roundtables: RoundtablesPage, print: Print, results: ResultsPage } satisfies Record<string, ComponentType<PageProps>>;
type Page = keyof typeof pages;
/** A grid is of a run, which one comes to from the plan. */
const shown = ['setup', 'places', 'requests', 'plan', 'roundtables', 'print', 'results'] as const;

/** Matchmaking before the day: set up, asked for, planned, looked at, printed; and what came of it. */
export function Matchmaking({ conference, view: programme }: SectionProps) {
  const view = useTopic<StaffMatchingView>(topics.matchmaking(conference)).view.value;
  const asked = route.value[1] ?? 'setup';
  const here: Page = asked in pages ? (asked as Page) : 'setup';
  const View: ComponentType<PageProps> = pages[here];
  useEffect(() => void (eventTopics.value = view?.topics ?? {}), [view?.topics]);
  // On a phone both rows of links are broader than the window.
  useEffect(() => document.querySelectorAll('.sections [aria-current], .parts [aria-current]').forEach(link => link.scrollIntoView({ block: 'nearest', inline: 'center' })), [here]);
  return (
    <div class="matchmaking stack">
      <nav aria-label={words.value.parts} class="parts">
        <ul>
          {shown.map(page => (
            <li key={page}><a href={page === 'setup' ? href('matchmaking') : href('matchmaking', page)} aria-current={page === here || (page === 'plan' && here === 'grid') ? 'page' : undefined}>{words.value.nav[page]}</a></li>
          ))}
        </ul>
      </nav>
      {view?.about ? <View key={here} conference={conference} programme={programme} view={view} /> : <Loading />}
    </div>
  );
}
