import { clock, day } from '../../i18n/format';
import type { Match } from './matching';

/** "Tuesday, 24 November, 16:00" of a round, as the event counts time. */
export function roundName({ view, programme }: Pick<Match, 'view' | 'programme'>, round: string): string {
  const it = view.rounds?.[round];
  const zone = programme.about?.timeZone;
  return it ? `${day(it.start, zone)}, ${clock(it.start, zone)}` : round;
}

/** The rounds in the order of time, day by day. */
export function roundsByDay({ view }: Pick<Match, 'view'>): [string, string[]][] {
  const days = new Map<string, string[]>();
  for (const [id, { day: key }] of Object.entries(view.rounds ?? {}).sort((a, b) => Date.parse(a[1].start) - Date.parse(b[1].start))) days.set(key, [...(days.get(key) ?? []), id]);
  return [...days];
}

/** A day of the event by its name: noon is on the same day everywhere in its country. */
export const dayName = (key: string): string => day(`${key}T12:00:00Z`, 'UTC');
