import { useEffect } from 'preact/hooks';
import { day } from '../../../i18n/format';
import { roundtableTopics, type StaffRoundtablesView } from '../../../live/roundtables';
import { Loading } from '../../../ui/ConnectionBar';
import { useHeading, useTopic } from '../../../ui/hooks';
import { href, route } from '../../../ui/router';
import type { PageProps } from '../Matchmaking';
import type { StaffPlanningView } from '../views';
import { Mixing } from './Mixing';
import { Participants } from './Participants';
import { PrintTables } from './PrintTables';
import { SeatingView } from './SeatingView';
import { SetUpForm } from './SetUpForm';
import './roundtables.css';
import { words } from './words';

/** Roundtables: everyone mixed over rounds at tables, without requests. One session of matchmaking at a time. */
export function RoundtablesPage(props: PageProps) {
  const text = words.value;
  const heading = useHeading(text.title, props.programme.about?.title);
  const sessions = Object.entries(props.programme.sessions ?? {}).filter(([, it]) => it.kind === 'matchmaking').sort((a, b) => Date.parse(a[1].start) - Date.parse(b[1].start));
  const session = sessions.find(([id]) => id === route.value[2])?.[0] ?? sessions[0]?.[0];
  return (
    <div class="stack wide roundtables">
      <div class="stack tight no-print"><h1 {...heading}>{text.title}</h1><p class="soft">{text.how}</p></div>
      {sessions.length > 1 && (
        <nav class="no-print" aria-label={text.sessions}>
          <ul class="row">
            {sessions.map(([id, it]) => <li key={id}><a class={id === session ? 'button on' : 'button'} href={href('matchmaking', 'roundtables', id)} aria-current={id === session ? 'page' : undefined}>{it.title}, {day(it.start, props.programme.about?.timeZone)}</a></li>)}
          </ul>
        </nav>
      )}
      {session ? <OfSession key={session} {...props} session={session} /> : <p class="empty">{text.noSession}</p>}
    </div>
  );
}

function OfSession({ conference, programme, view: matching, session }: PageProps & { session: string }) {
  const at = { conference, session };
  const view = useTopic<StaffRoundtablesView>(roundtableTopics.staff(conference, session)).view.value;
  const mixing = useTopic<StaffPlanningView>(roundtableTopics.mixing(conference, session)).view.value;
  const hasRounds = Object.values(matching.rounds ?? {}).some(round => round.session === session);
  useEffect(() => document.querySelectorAll('.roundtables [aria-current]').forEach(link => link.scrollIntoView({ block: 'nearest', inline: 'center' })), [session]);
  if (!view) return <Loading />;
  const zone = programme.about?.timeZone;
  return (
    <>
      {!view.about && hasRounds ? <p class="note">{words.value.hasRounds} <a href={href('matchmaking', 'places')}>{words.value.toRounds}</a></p> : <SetUpForm at={at} view={view} />}
      {view.about && (
        <>
          <Participants at={at} view={view} />
          <Mixing at={at} view={view} mixing={mixing ?? {}} />
          {view.numbers && <SeatingView at={at} view={view} zone={zone} />}
          {view.numbers && <PrintTables at={at} view={view} title={programme.sessions?.[session]?.title ?? ''} zone={zone} />}
        </>
      )}
    </>
  );
}
