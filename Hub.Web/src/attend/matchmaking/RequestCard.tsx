import { now } from '../../live/clock';
import { Ago } from '../../ui/Ago';
import { Icon } from '../../ui/Icon';
import { answers, asks } from './acts';
import { about, type Match } from './matching';
import { namesOf, personOf } from './people';
import { RequestActs } from './RequestActs';
import { isAnyone, othersIn, type Group, type Request } from './requests';
import { timeLeft } from './timeLeft';
import { roundName } from './when';
import { Facts } from './Who';
import { meet } from './words';

/** One request: with whom, why, how it stands, and what one can do about it. */
export function RequestCard({ match, request, group }: { match: Match; request: Request; group: Group }) {
  const text = meet.value;
  const others = othersIn(request, match.who.person);
  const first = others[0] ? personOf(match.who.conference, others[0]) : undefined;
  const of = about(match.who, request.id);
  const unsent = asks.wished(of)?.trouble || answers.wished(of)?.trouble;
  const id = `request-${request.id}`;
  return (
    <article class={group === 'answer' ? 'card stack tight asks' : 'card stack tight'} aria-labelledby={id}>
      <h3 id={id}>{headline(match, request, group)}</h3>
      {first && (others.length === 1 || isAnyone(request)) && <Facts person={isAnyone(request) ? { person: first.person, name: first.name, ...(first.organisation && { organisation: first.organisation }) } : first} />}
      {request.message && <blockquote class="said-by">{request.message}</blockquote>}
      <Seats match={match} request={request} />
      <p class="meta">
        <State request={request} group={group} />
        {request.direction === 'out' && group !== 'over' && <span>{text.priorities[request.priority as 1 | 2 | 3]}</span>}
        <Why match={match} request={request} />
        <Ago at={request.at} />
        {group !== 'over' && request.expiresAt && <span class="kind"><Icon name="clock" />{text.requests.left(timeLeft(request.expiresAt, now.value))}</span>}
        {group !== 'over' && request.round && <span class="kind"><Icon name="lock" />{text.requests.inRound(roundName(match, request.round))}</span>}
      </p>
      <RequestActs match={match} request={request} group={group} />
      <p class="small soft" role="status">{unsent && text.unsent}</p>
    </article>
  );
}

/** Whom it is with, in a sentence. */
function headline(match: Match, request: Request, group: Group): string {
  const text = meet.value.requests;
  const { conference, person } = match.who;
  const others = othersIn(request, person);
  const organisation = isAnyone(request) && others[0] ? personOf(conference, others[0])?.organisation : undefined;
  const names = organisation ? text.anyOf(organisation) : meet.value.list(namesOf(conference, others) ?? ['…']);
  if (group === 'accepted') return text.with(names);
  if (group === 'over') return text.was(names);
  if (request.direction === 'out') return text.out(names);
  return text.in(request.from ? meet.value.list(namesOf(conference, [request.from]) ?? ['…']) : names);
}

function State({ request, group }: { request: Request; group: Group }) {
  const text = meet.value.requests;
  if (request.forced) return <span class="badge accent">{text.forced}</span>;
  if (group !== 'over') return null;
  const own = request.direction === 'in' ? (text.mine as Partial<Record<string, string>>)[request.mine ?? ''] : undefined;
  return <span class="badge">{own ?? text.over[request.state]}</span>;
}

function Why({ match, request: { reason } }: { match: Match; request: Request }) {
  const text = meet.value.requests;
  if (!reason) return null;
  const session = reason.session && match.programme.sessions?.[reason.session]?.title;
  return <span>{session ? text.pitch(session) : text.reasons[reason.kind]}</span>;
}

/** Of a meeting of three or four how each stands; and the word that came with a no. */
function Seats({ match, request }: { match: Match; request: Request }) {
  const text = meet.value.requests;
  const seats = Object.values(request.seats);
  const told = seats.filter(seat => seat.who && seat.who !== match.who.person && (seats.length > 1 || seat.word));
  if (told.length === 0) return null;
  return (
    <ul class="small">
      {told.map(seat => {
        const name = meet.value.list(namesOf(match.who.conference, [seat.who!]) ?? ['…']);
        return <li key={seat.who}>{seats.length > 1 && text.seat(name, text.seats[seat.answer])} {seat.word && text.word(name, seat.word)}</li>;
      })}
    </ul>
  );
}
