import type { ComponentChildren } from 'preact';
import { clock } from '../../i18n/format';
import type { TableKind } from '../../live/matchViews';
import { Icon, type IconName } from '../../ui/Icon';
import type { Meeting } from './agenda';
import type { Match } from './matching';
import { personOf } from './people';
import { meet } from './words';
import { common } from '../../i18n/words';

const icons: Record<TableKind, IconName> = { physical: 'hall', hybrid: 'screen', virtual: 'remote' };
const looks = { new: 'accent', changed: 'stage', cancelled: 'bad' };

/** One meeting: when, with whom, and where. */
export function MeetingCard({ match, meeting, below, children }: { match: Match; meeting: Meeting; 
  /** Under it, in its full width. */
  below?: ComponentChildren; children?: ComponentChildren }) {
  const text = meet.value.agenda;
  const zone = match.programme.about?.timeZone;
  const id = `meeting-${meeting.id}`;
  const session = meeting.session && match.programme.sessions?.[meeting.session];
  const room = session && session.room ? match.programme.rooms?.[session.room]?.name : undefined;
  const { table, change } = meeting;
  return (
    <article class={meeting.cancelled ? 'meeting card off' : 'meeting card'} aria-labelledby={id}>
      <p class="time"><time dateTime={meeting.start}>{clock(meeting.starts, zone)}</time><span class="end">{clock(meeting.ends, zone)}</span></p>
      <div class="stack tight">
        <ul id={id} class="with">{meeting.with.map(person => <li key={person}><With match={match} person={person} /></li>)}</ul>
        <p class="meta">
          {change && <span class={`badge ${looks[change]}`}>{text.changes[change]}</span>}
          {meeting.cancelled ? change !== 'cancelled' && <span class="badge bad">{text.off}</span> : (
            <>
              {table ? <span class="kind"><Icon name={icons[table.kind]} /><strong>{table.name}</strong></span> : <span>{text.tableGone}</span>}
              {table?.location && <span>{table.location}</span>}
              {room && <span>{room}</span>}
              {table && <span>{text.kinds[table.kind]}</span>}
            </>
          )}
        </p>
        {children}
      </div>
      {below}
    </article>
  );
}

function With({ match, person }: { match: Match; person: string }) {
  const found = personOf(match.who.conference, person);
  if (found === undefined) return <span><span aria-hidden="true">…</span><span class="hidden">{common.value.loading}</span></span>;
  return <><strong>{found?.name ?? common.value.someone}</strong>{found?.organisation && <span>, {found.organisation}</span>}</>;
}
