import type { ProgrammeView } from '../../live/views';
import { Loading } from '../../ui/ConnectionBar';
import { useHeading } from '../../ui/hooks';
import { href } from '../../ui/router';
import type { Member } from '../../ui/StaffGate';
import { useMatch } from '../matchmaking/matching';
import { namesOf } from '../matchmaking/people';
import { meet } from '../matchmaking/words';
import { useEffect } from 'preact/hooks';
import { atTable, comes } from './acts';
import { Meeting } from './NextMeeting';
import { useNext } from './useNext';
import { day } from './words';
import '../matchmaking/matching.css';

/** Where the QR code on a table leads: whoever has their meeting there now is checked in, everyone else learns where to go. */
export function AtTable({ who, programme, table }: { who: Member; programme: ProgrammeView; table: string }) {
  const text = day.value.table;
  const match = useMatch(who, programme);
  const next = useNext(match);
  const known = match.view.tables?.[table];
  const heading = useHeading(known ? text.title(known.name) : day.value.at, programme.about?.title);
  const here = next !== undefined && match.my.agenda?.[next.meeting.id]?.table === table && next.stage !== 'later';
  const id = here ? next.meeting.id : undefined;
  useEffect(() => { if (id) comes.want(atTable(who.conference, table, id), true); }, [id]);
  if (!match.ready) return <Loading />;
  return (
    <div class="stack meet">
      <h1 {...heading}>{known ? text.title(known.name) : day.value.at}</h1>
      {!known ? <p class="note bad">{text.unknown}</p>
        : here ? <Meeting match={match} next={next} />
        : <>
            <p class="note">{text.notYours} {next ? text.yours(meet.value.list(namesOf(who.conference, next.meeting.with) ?? ['…']), next.meeting.table?.name ?? day.value.tableGone) : text.none}</p>
            <p><a class="button" href={href('meet', 'agenda')}>{text.agenda}</a></p>
          </>}
    </div>
  );
}
