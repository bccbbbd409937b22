import { isObject } from '../../live/mergePatch';
import { Problem } from '../../live/problem';

const of = (conference: string): string => `/api/conferences/${encodeURIComponent(conference)}/matchmaking/me`;

/** One's meetings as a file for a calendar. */
export const agendaFile = (conference: string): string => `${of(conference)}/agenda.ics`;

/** The address to which a calendar can subscribe. */
export async function calendarAddress(conference: string): Promise<string> {
  const answer = await fetch(`${of(conference)}/calendar`, { method: 'POST', headers: { 'X-Hub': '1' } }).catch(() => { throw Problem.offline(); });
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw Problem.of(body, answer.status);
  if (!isObject(body) || typeof body['path'] !== 'string') throw new Problem('internal', 'The hub sent no address.', true);
  return new URL(body['path'], location.origin).href;
}
