import { clock, day } from '../i18n/format';
import { common } from '../i18n/words';
import { inOrder } from '../live/programme';
import type { ProgrammeView, Session } from '../live/views';
import { Author } from '../ui/Author';
import { Icon, kindIcons } from '../ui/Icon';
import { later } from '../ui/later';
import type { Member } from '../ui/StaffGate';
import { words } from './words';

const OnThePanel = later(() => import('./stage/OnThePanel').then(module => module.OnThePanel), ({ planned }) => planned);

interface Props { who: Member; id: string; session: Session; programme: ProgrammeView }

/** What the programme says of a session. */
export function Facts({ who, id, session, programme }: Props) {
  const zone = programme.about?.timeZone;
  const room = session.room && programme.rooms?.[session.room]?.name;
  const speakers = inOrder(session.speakers);
  const list = (brief: boolean) => speakers.length > 0 && (
    <ul class="speakers">{speakers.map(person => <li key={person}><Author conference={who.conference} person={person} brief={brief} /></li>)}</ul>
  );
  return (
    <>
      <p class="meta">
        <span class="kind"><Icon name={kindIcons[session.kind]} />{common.value.kinds[session.kind]}</span>
        <span>{day(session.start, zone)}, {clock(session.start, zone)}–{clock(session.end, zone)}</span>
        {room && <span>{room}</span>}
        {session.state !== 'scheduled' && <span class="badge bad">{common.value.states[session.state]}</span>}
      </p>
      {session.kind === 'panel' ? <OnThePanel who={who} id={id} session={session} planned={<>{list(true)}</>} /> : list(true)}
      {(session.abstract || speakers.length > 0) && (
        <details>
          <summary>{words.value.programme.about}</summary>
          {list(false)}
          <p class="pre">{session.abstract}</p>
        </details>
      )}
    </>
  );
}
