import type { StandingView, TableView } from '../../live/floorViews';
import type { Match } from '../matchmaking/matching';
import { namesOf } from '../matchmaking/people';
import { meet } from '../matchmaking/words';
import type { Of } from '../../ui/outbox';
import type { Next } from './next';
import { day } from './words';

interface Props { match: Match; of: Of; table: TableView | null; next: Next }

const isThere = (standing: StandingView | undefined): boolean => standing?.there !== undefined;

/** How the others stand: there, on the way, late, not coming; and that they wait, while one is not there oneself. */
export function Partners({ match, of, table, next }: Props) {
  const text = day.value;
  const people = table?.meetings?.[of.id]?.people ?? {};
  const others = next.meeting.with;
  const me = people[match.who.person];
  const waiting = others.filter(id => isThere(people[id]));
  const name = (ids: string[]): string => meet.value.list(namesOf(match.who.conference, ids) ?? ['…']);
  return (
    <div class="stack tight" role="status">
      {me?.askedAt && !isThere(me) && waiting.length > 0 && <p class="note bad"><strong>{text.asked(name(waiting), next.meeting.table?.name ?? text.tableGone)}</strong></p>}
      {isThere(me) && waiting.length === others.length ? <p class="note good">{text.runs}</p>
        : others.map(id => <p key={id} class="soft">{text.of[wordOf(people[id])](name([id]))}</p>)}
    </div>
  );
}

const wordOf = (standing: StandingView | undefined) => (isThere(standing) ? 'there' : standing?.word === 'cannot' ? 'cannot' : standing?.missing ? 'missing' : standing?.word ?? 'unknown');
