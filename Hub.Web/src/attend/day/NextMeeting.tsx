import { useEffect } from 'preact/hooks';
import { floorTopics, type TableView } from '../../live/floorViews';
import { useTopic } from '../../ui/hooks';
import { HallPlan } from '../../ui/HallPlan';
import { placedIn } from '../../ui/hallPlan';
import { Icon } from '../../ui/Icon';
import { initials } from '../../ui/initials';
import type { Match } from '../matchmaking/matching';
import { personOf } from '../matchmaking/people';
import { Facts } from '../matchmaking/Who';
import { common } from '../../i18n/words';
import { atTable, confirmDay } from './acts';
import { Chat } from './Chat';
import { Coming } from './Coming';
import type { Next } from './next';
import { Asked, Partners } from './Partners';
import { Room } from './Room';
import { TimeTo } from './TimeTo';
import { useNext } from './useNext';
import { day } from './words';
import './day.css';

/** Where to be next, with whom, and why; and what one lets the others know. */
export function NextMeeting({ match }: { match: Match }) {
  const next = useNext(match);
  return next ? <Meeting key={next.meeting.id} match={match} next={next} /> : null;
}

export function Meeting({ match, next }: { match: Match; next: Next }) {
  const text = day.value;
  const { meeting, stage } = next;
  const { who, programme } = match;
  const at = match.my.agenda?.[meeting.id]?.table ?? '';
  const table = useTopic<TableView>(floorTopics.table(who.conference, at)).view.value;
  useEffect(() => { if (table) confirmDay(at, table, who.person); }, [table]);
  const room = meeting.session && programme.sessions?.[meeting.session]?.room;
  const of = atTable(who.conference, at, meeting.id);
  // At a table with a screen only those who are elsewhere open the room: in the hall its tablet does.
  const byVideo = meeting.table?.kind === 'virtual' || (meeting.table?.kind === 'hybrid' && isRemote(match, meeting.day));
  return (
    <section class={`card next-meeting stack is-${stage}`} aria-labelledby="next-meeting">
      <div class="row spread">
        <h2 id="next-meeting">{text.title[stage]}</h2>
        <p class="time-to"><TimeTo next={next} /></p>
      </div>
      {stage !== 'later' && <Asked match={match} of={of} table={table} next={next} />}
      <ul class="stack tight partners">{meeting.with.map(person => <li key={person}><Partner match={match} person={person} /></li>)}</ul>
      <dl class="where">
        <div><dt>{text.at}</dt><dd><strong>{meeting.table?.name ?? text.tableGone}</strong>{meeting.table?.location && <span>{meeting.table.location}</span>}</dd></div>
        {room && <div><dt>{text.room}</dt><dd>{programme.rooms?.[room]?.name}</dd></div>}
      </dl>
      {meeting.table && meeting.table.kind !== 'virtual' && <Way match={match} table={at} called={stage === 'called'} />}
      <Why match={match} request={meeting.id} />
      {stage !== 'later' && byVideo && <Room of={of} />}
      {stage !== 'later' && <><Partners match={match} of={of} table={table} next={next} /><Coming match={match} of={of} table={table} next={next} /></>}
      <Chat match={match} of={of} people={meeting.with} />
    </section>
  );
}

/** The hall with the table marked; where no table has a place on the plan there is none. */
function Way({ match, table, called }: { match: Match; table: string; called: boolean }) {
  const text = day.value;
  const inHall = Object.fromEntries(Object.entries(match.view.tables ?? {}).filter(([, it]) => it.kind !== 'virtual'));
  const it = inHall[table];
  if (!it || placedIn({ [table]: it }).length === 0) return null;
  return (
    <details class="way" open={called}>
      <summary><Icon name="hall" />{text.way}</summary>
      <HallPlan tables={inHall} marked={table} label={text.wayTo(it.name)} />
    </details>
  );
}

/** Where one is that day, as one has said it; else as one joined. */
const isRemote = ({ my, who }: Match, on: string): boolean => (my.me?.days[on] ?? who.place) === 'remote';

function Partner({ match, person }: { match: Match; person: string }) {
  const found = personOf(match.who.conference, person);
  const name = found?.name ?? (found === null ? common.value.someone : '…');
  return (
    <div class="partner">
      <span class="initials" aria-hidden="true">{initials(name)}</span>
      <div><p class="name">{name}</p>{found && <Facts person={found} />}</div>
    </div>
  );
}

function Why({ match, request }: { match: Match; request: string }) {
  const text = day.value;
  const it = match.my.requests?.[request];
  const reason = it?.forced ? text.forced : it?.reason && text.whyReasons[it.reason.kind];
  if (!it?.message && !reason) return null;
  return (
    <div class="stack tight">
      <h3 class="small">{text.why}</h3>
      {reason && <p class="kind"><Icon name="info" />{reason}</p>}
      {it?.message && <blockquote class="said-by">{it.message}</blockquote>}
    </div>
  );
}
