import { clock, day } from '../../i18n/format';
import { common } from '../../i18n/words';
import type { ProgrammeView } from '../../live/views';
import { roundtableTopics, type MyRoundtablesView, type RoundtablesView } from '../../live/roundtables';
import { useDoing } from '../../ui/doing';
import { useTopic } from '../../ui/hooks';
import { Said } from '../../ui/Said';
import type { Member } from '../../ui/StaffGate';
import { stepOut, takePart } from './acts';
import { Likes } from './Likes';
import { SeatCard } from './SeatCard';
import { words } from './words';

interface Props { who: Member; programme: ProgrammeView }

/** The roundtables of the event: whether one takes part, and where one sits with whom. */
export function Roundtables({ who, programme }: Props) {
  const sessions = Object.entries(programme.sessions ?? {}).filter(([, it]) => it.kind === 'matchmaking' && it.state !== 'cancelled').sort((a, b) => Date.parse(a[1].start) - Date.parse(b[1].start));
  return <>{sessions.map(([session, it]) => <OfSession key={session} who={who} session={session} title={it.title} start={it.start} zone={programme.about?.timeZone} room={it.room ? programme.rooms?.[it.room]?.name : undefined} />)}</>;
}

interface SessionProps { who: Member; session: string; title: string; start: string; zone: string | undefined; room: string | undefined }

function OfSession({ who, session, title, start, zone, room }: SessionProps) {
  const text = words.value;
  const at = { conference: who.conference, session };
  const view = useTopic<RoundtablesView>(roundtableTopics.shown(who.conference, session)).view.value;
  const my = useTopic<MyRoundtablesView>(roundtableTopics.mine(who.conference, session, who.person)).view.value;
  const doing = useDoing();
  if (!view?.about || !my) return null;
  const takes = my.me?.in === true;
  const seats = Object.entries(my.seats ?? {}).sort((a, b) => Number(a[0]) - Number(b[0]));
  const id = `roundtables-${session}`;
  return (
    <section class="stack roundtables" aria-labelledby={id}>
      <div class="stack tight">
        <h2 id={id}>{text.title}: {title}</h2>
        <p class="soft">{day(view.times?.['1'] ?? start, zone)}, {clock(view.times?.['1'] ?? start, zone)}{room && `, ${room}`}. {text.how(view.about.rounds, view.about.minutes)}</p>
      </div>
      <div class="card stack no-print">
        <p role="status"><strong>{takes ? (my.me?.remote ? text.inRemote : text.in) : text.out}</strong> {view.about.who === 'everyone' && my.me?.said === undefined && text.everyone} {takes && seats.length === 0 && (view.published ? text.late : text.waiting)}</p>
        {takes
          ? <p><button type="button" class="button" aria-disabled={doing.busy.value} onClick={() => void doing.run(() => stepOut(at))}>{text.stepOut}<span class="hidden">: {title}</span></button></p>
          : <p><button type="button" class="button primary" aria-disabled={doing.busy.value} onClick={() => void doing.run(() => takePart(at))}>{text.takePart}<span class="hidden">: {title}</span></button></p>}
        <Said doing={doing} />
        {takes && !view.published && <Likes at={at} tables={view.tables} likes={my.likes} />}
      </div>
      {seats.length > 0 && (
        <section class="stack tight" aria-labelledby={`${id}-seats`}>
          <h3 id={`${id}-seats`}>{text.yourTables}</h3>
          <ol class="stack tight">
            {seats.map(([round, seat]) => <li key={round}><SeatCard conference={who.conference} round={round} start={view.times?.[round]} minutes={view.about!.minutes} zone={zone} table={view.tables?.[seat.table]} people={Object.keys(seat.with)} someone={common.value.someone} /></li>)}
          </ol>
        </section>
      )}
    </section>
  );
}
