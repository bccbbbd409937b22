import type { FloorRound, FloorView } from '../../live/floorViews';
import type { ById } from '../../live/views';
import type { Meeting } from '../matchmaking/agenda';

/** `soon` is within ten minutes; `called`: go to your table. */
export type Stage = 'later' | 'soon' | 'called' | 'running';

/** All in ms of the hub's time, delays counted in; `left` of a round that is paused, whose end moves along. */
export interface Next { meeting: Meeting; stage: Stage; starts: number; ends: number; left?: number }

const SOON = 10 * 60_000;
/** A hall that is hours late has not left its timetable for good. */
const LATEST = 6 * 3_600_000;

/** The meeting that one is in, or has next. What the floor says goes before the timetable. */
export function nextOf(meetings: readonly Meeting[], floors: ById<FloorView | null>, now: number): Next | undefined {
  for (const meeting of meetings) {
    if (meeting.cancelled || !meeting.session) continue;
    const found = at(meeting, floors[meeting.session]?.rounds?.[meeting.round], now);
    if (found) return found;
  }
  return undefined;
}

function at(meeting: Meeting, round: FloorRound | undefined, now: number): Next | undefined {
  if (!round) return meeting.ends <= now ? undefined : { meeting, stage: before(meeting.starts, now), starts: meeting.starts, ends: meeting.ends };
  const starts = Date.parse(round.start);
  const ends = starts + round.minutes * 60_000;
  switch (round.phase) {
    case 'planned': return { meeting, stage: before(starts, now), starts, ends };
    case 'called': return { meeting, stage: 'called', starts, ends };
    case 'running': return round.endsAt
      ? { meeting, stage: 'running', starts, ends: Date.parse(round.endsAt) }
      : { meeting, stage: 'running', starts, ends: now + (round.leftSeconds ?? 0) * 1_000, left: (round.leftSeconds ?? 0) * 1_000 };
    default: return undefined;
  }
}

const before = (starts: number, now: number): Stage => (starts - now <= SOON ? 'soon' : 'later');

/** Whose floors tell something about one's meetings today. */
export const sessionsToday = (meetings: readonly Meeting[], now: number): string[] =>
  [...new Set(meetings.filter(it => !it.cancelled && it.starts - LATEST < now && now < it.ends + LATEST).flatMap(it => it.session ?? []))].sort();
