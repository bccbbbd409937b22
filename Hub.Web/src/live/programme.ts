import { dayKey } from '../i18n/format';
import type { Kind, ProgrammeView, Session } from './views';

export interface Entry extends Session { id: string; starts: number; ends: number }

/** The sessions in the order of the day. */
export const entries = (view: ProgrammeView): Entry[] =>
  Object.entries(view.sessions ?? {})
    .map(([id, session]) => ({ ...session, id, starts: Date.parse(session.start), ends: Date.parse(session.end) }))
    .sort((a, b) => a.starts - b.starts || a.ends - b.ends || (a.title < b.title ? -1 : 1));

/** Day by day, as days are at the event. */
export function days(sessions: readonly Entry[], timeZone?: string): [string, Entry[]][] {
  const byDay = new Map<string, Entry[]>();
  for (const session of sessions) {
    const key = dayKey(session.starts, timeZone);
    byDay.set(key, [...(byDay.get(key) ?? []), session]);
  }
  return [...byDay];
}

export const isOn = (session: Entry, now: number): boolean =>
  session.state !== 'cancelled' && session.starts <= now && now < session.ends;

/** Where people ask questions, and something happens on a stage. */
export const hasStage = (kind: Kind): boolean => kind === 'panel' || kind === 'pitch-round';

const SOON = 12 * 3_600_000;

/** What begins next, all that begin together; nothing if that is not today. */
export function nextUp(sessions: readonly Entry[], now: number): Entry[] {
  const coming = sessions.filter(s => s.state !== 'cancelled' && s.starts > now && s.starts - now < SOON);
  return coming.filter(s => s.starts === coming[0]?.starts);
}

export const inOrder = (byPlace: { readonly [id: string]: number } | undefined): string[] =>
  Object.entries(byPlace ?? {}).sort((a, b) => a[1] - b[1]).map(([id]) => id);
