import { useEffect, useRef } from 'preact/hooks';
import { clocksDiffer } from '../../i18n/format';
import { keep, recall } from '../../live/store';
import { useHeading } from '../../ui/hooks';
import { NextMeeting } from '../day/NextMeeting';
import { Tell } from '../day/Tell';
import { Roundtables } from '../roundtables/Roundtables';
import { Icon } from '../../ui/Icon';
import { words } from '../words';
import { byDay, isSeen, meetingsOf, seenOf, type Meeting, type Seen } from './agenda';
import { After } from './after/After';
import { Contacts } from './after/Contacts';
import { Calendar } from './Calendar';
import type { Match } from './matching';
import { Leaving } from './Leaving';
import { MeetingCard } from './MeetingCard';
import { Offer } from './Offer';
import { Provisional } from './Provisional';
import { groupOf } from './requests';
import { dayName } from './when';
import { meet } from './words';

const isSeenOrNone = (value: unknown): value is Seen | null => value === null || isSeen(value);

/** When one meets whom, and where. */
export function Agenda({ match }: { match: Match }) {
  const text = meet.value.agenda;
  const heading = useHeading(text.title, match.programme.about?.title);
  const all = meetingsOf(match.my.agenda, match.view, useSeen(match));
  const published = (match.view.counts?.published ?? 0) > 0;
  const zone = match.programme.about?.timeZone;
  const waiting = match.requests.filter(it => groupOf(it) === 'accepted' && !all.some(meeting => meeting.id === it.id && !meeting.cancelled)).length;
  return (
    <>
      <div class="row spread">
        <h1 {...heading}>{text.title}</h1>
        {all.length > 0 && <button type="button" class="button no-print" onClick={() => print()}><Icon name="file" />{text.print}</button>}
      </div>
      <p class="print-only">{[match.programme.about?.title, match.who.name].filter(Boolean).join(' · ')}</p>
      <Offer match={match} />
      <NextMeeting match={match} />
      {published && <Tell conference={match.who.conference} />}
      <Provisional match={match} />
      {all[0] && zone && clocksDiffer(all[0].start, zone) && <p class="soft small">{words.value.programme.zone(zone)}</p>}
      <Roundtables who={match.who} programme={match.programme} />
      {all.length === 0 && <p class="empty">{published ? text.noMeetings : text.none}</p>}
      {byDay(all).map(([day, meetings]) => <Day key={day} match={match} day={day} meetings={meetings} />)}
      {published && waiting > 0 && <p class="note">{text.waiting(waiting)}</p>}
      {published && <Leaving match={match} />}
      <Contacts match={match} />
      {all.length > 0 && <Calendar conference={match.who.conference} />}
    </>
  );
}

function Day({ match, day, meetings }: { match: Match; day: string; meetings: readonly Meeting[] }) {
  return (
    <section class="stack tight" aria-labelledby={`agenda-${day}`}>
      <div class="row spread">
        <h2 id={`agenda-${day}`}>{dayName(day)}</h2>
        <span class="soft small">{meet.value.agenda.meetings(meetings.filter(it => !it.cancelled).length)}</span>
      </div>
      <ol class="stack tight">{meetings.map(it => <li key={it.id}><MeetingCard match={match} meeting={it} below={<After match={match} meeting={it} />} /></li>)}</ol>
    </section>
  );
}

/** What this device showed when the agenda was open before; null if it never was. */
function useSeen({ who, my: { agenda } }: Match): Seen | null {
  const name = `hub.match.agenda.${who.conference}.${who.person}`;
  const before = useRef<Seen | null | undefined>(undefined);
  before.current ??= recall(name, null, isSeenOrNone);
  useEffect(() => { if (Object.keys(agenda ?? {}).length) keep(name, seenOf(agenda)); }, [name, agenda]);
  return before.current;
}
