import { clock } from '../i18n/format';
import { common } from '../i18n/words';
import { now } from '../live/clock';
import { hasStage, type Entry } from '../live/programme';
import type { ProgrammeView } from '../live/views';
import { Icon, kindIcons } from '../ui/Icon';
import { href } from '../ui/router';
import { words } from './words';

interface Props { session: Entry; programme: ProgrammeView; mark?: 'now' | 'next' | undefined }

/** One session. Panels, pitch rounds and matchmaking lead to what happens there; of the others one reads what there is. */
export function SessionCard({ session, programme, mark }: Props) {
  const text = words.value.programme;
  const zone = programme.about?.timeZone;
  const room = session.room ? programme.rooms?.[session.room]?.name : undefined;
  const over = session.ends <= now.value;
  const leads = hasStage(session.kind) ? href('panel', session.id) : session.kind === 'matchmaking' ? href('meet') : undefined;
  return (
    <article class={`session ${session.kind} ${over ? 'over' : ''} ${mark ?? ''}`}>
      <p class="time"><time dateTime={session.start}>{clock(session.starts, zone)}</time><span class="end">{clock(session.ends, zone)}</span></p>
      <div class="what">
        <h3>{leads ? <a href={leads}>{session.title}</a> : session.title}</h3>
        <p class="meta">
          {mark && <span class={`badge ${mark === 'now' ? 'stage' : 'accent'}`}>{text[mark]}</span>}
          {session.state !== 'scheduled' && <span class="badge bad">{common.value.states[session.state]}</span>}
          <span class="kind"><Icon name={kindIcons[session.kind]} />{common.value.kinds[session.kind]}</span>
          {room && <span>{room}</span>}
          {session.track && <span>{session.track}</span>}
        </p>
        {session.kind === 'matchmaking' && <p class="beside"><a href={href('board', session.id)}>{text.board}</a></p>}
        {!leads && !mark && session.abstract && <details><summary>{text.about}</summary><p class="pre">{session.abstract}</p></details>}
      </div>
      {leads && <Icon name="forward" />}
    </article>
  );
}
