import { floorTopics, type FloorView } from '../../live/floorViews';
import { useServerTime } from '../../ui/countdown';
import { useTopics } from '../../ui/hooks';
import { meetingsOf } from '../matchmaking/agenda';
import type { Match } from '../matchmaking/matching';
import { nextOf, sessionsToday, type Next } from './next';

/** The meeting that one has next, as the floor has it now. */
export function useNext(match: Match): Next | undefined {
  const meetings = meetingsOf(match.my.agenda, match.view, null);
  const at = useServerTime(meetings.flatMap(it => [it.starts - 600_000, it.ends]));
  const sessions = sessionsToday(meetings, at);
  const floors = useTopics<FloorView>(sessions.map(id => floorTopics.shown(match.who.conference, id)));
  return nextOf(meetings, Object.fromEntries(sessions.map((id, i) => [id, floors[i] ?? null])), at);
}
