import type { FunctionComponent } from 'preact';
import { common } from '../i18n/words';
import { topics, type StaffProgrammeView } from '../live/views';
import { Loading } from '../ui/ConnectionBar';
import { useTopic } from '../ui/hooks';
import { href, route } from '../ui/router';
import { Shell } from '../ui/Shell';
import type { Member } from '../ui/StaffGate';
import { Import } from './Import';
import { JoinCode } from './JoinCode';
import { KindRules } from './KindRules';
import { Links } from './Links';
import { LaterMatchmaking } from './LaterMatchmaking';
import { LaterRehearsal } from './LaterRehearsal';
import { Overview } from './Overview';
import { Screens } from './Screens';
import { words } from './words';

export interface SectionProps { conference: string; view: StaffProgrammeView }

const sections = { overview: Overview, import: Import, kinds: KindRules, matchmaking: LaterMatchmaking, rehearsal: LaterRehearsal, links: Links, join: JoinCode, screens: Screens } satisfies Record<string, FunctionComponent<SectionProps>>;
type Section = keyof typeof sections;

export function App({ me }: { me: Member }) {
  const programme = useTopic<StaffProgrammeView>(topics.staffProgramme(me.conference));
  const view = programme.view.value;
  const asked = route.value[0] ?? 'overview';
  const here: Section = asked in sections ? (asked as Section) : 'overview';
  const View: FunctionComponent<SectionProps> = sections[here];
  // A plan has many columns.
  const broad = here === 'matchmaking' && route.value[1] === 'grid';
  return (
    <Shell event={view?.about?.title ?? me.title} face={common.value.faces.organise} broad={broad} nav={<Nav here={here} />}>
      {view ? <View key={here} conference={me.conference} view={view} /> : <Loading />}
    </Shell>
  );
}

const Nav = ({ here }: { here: Section }) => (
  <nav class="sections" aria-label={words.value.sections}>
    <ul>
      {(Object.keys(sections) as Section[]).map(section => (
        <li key={section}>
          <a href={section === 'overview' ? href() : href(section)} aria-current={section === here ? 'page' : undefined}>{words.value.nav[section]}</a>
        </li>
      ))}
    </ul>
  </nav>
);
