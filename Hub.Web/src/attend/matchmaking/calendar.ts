import { api, ask } from '../../live/client';

/** One's meetings as a file for a calendar. */
export const agendaFile = (conference: string): string => `/api/conferences/${encodeURIComponent(conference)}/matchmaking/me/agenda.ics`;

/** The address to which a calendar can subscribe. */
export async function calendarAddress(conference: string): Promise<string> {
  const { path } = await ask(api.POST('/api/conferences/{conference}/matchmaking/me/calendar', { params: { path: { conference } } }));
  return new URL(path, location.origin).href;
}
