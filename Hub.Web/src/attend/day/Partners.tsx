import type { StandingView, TableView } from '../../live/floorViews';
import type { Match } from '../matchmaking/matching';
import { namesOf } from '../matchmaking/people';
import { meet } from '../matchmaking/words';
import type { Of } from '../../ui/outbox';
import type { Next } from './next';
import { day } from './words';

interface Props { match: Match; of: Of; table: TableView | null; next: Next }

const isThere = (standing: StandingView | undefined): boolean => standing?.there !== undefined;

const waitingOf = ({ of, table, next }: Props): string[] => next.meeting.with.filter(id => isThere(table?.meetings?.[of.id]?.people[id]));
const nameThem = (match: Match, ids: readonly string[]): string => meet.value.list(namesOf(match.who.conference, ids) ?? ['…']);

/** That others wait, while one is not there oneself: before all else that is said of the meeting. */
export function Asked(props: Props) {
  const { match, of, table, next } = props;
  const text = day.value;
  const me = table?.meetings?.[of.id]?.people[match.who.person];
  const waiting = waitingOf(props);
  return (
    <div class="asked" role="status">
      {me?.askedAt && !isThere(me) && waiting.length > 0 && <p class="note bad"><strong>{text.asked(nameThem(match, waiting), next.meeting.table?.name ?? text.tableGone)}</strong></p>}
    </div>
  );
}

/** How the others stand: there, on the way, late, not coming. */
export function Partners(props: Props) {
  const { match, of, table, next } = props;
  const text = day.value;
  const people = table?.meetings?.[of.id]?.people ?? {};
  const others = next.meeting.with;
  return (
    <div class="stack tight" role="status">
      {isThere(people[match.who.person]) && waitingOf(props).length === others.length ? <p class="note good">{text.runs}</p>
        : others.map(id => <p key={id} class="soft">{text.of[wordOf(people[id])](nameThem(match, [id]))}</p>)}
    </div>
  );
}

const wordOf = (standing: StandingView | undefined) => (isThere(standing) ? 'there' : standing?.word === 'cannot' ? 'cannot' : standing?.missing ? 'missing' : standing?.word ?? 'unknown');
