import type { Schemas } from '../../../live/client';

type Schedule = Schemas['ScheduleAnswer'];
export type Meeting = Schemas['ScheduledMeeting'];
export interface Sheet { id: string; name: string; about: string; meetings: readonly Meeting[]; newest: number }

const byTime = (a: Meeting, b: Meeting): number => Date.parse(a.start) - Date.parse(b.start);
const newest = (meetings: readonly Meeting[]): number => Math.max(0, ...meetings.map(m => m.revision));

/** A sheet for everyone who has a meeting, by name. */
export function personSheets(schedule: Schedule, language: string): Sheet[] {
  const byName = new Intl.Collator(language);
  return schedule.people.map(({ person, name, organisation }) => {
    const meetings = schedule.meetings.filter(m => m.people.includes(person)).sort(byTime);
    return { id: person, name, about: organisation ?? '', meetings, newest: newest(meetings) };
  }).sort((a, b) => byName.compare(a.name, b.name));
}

/** A sheet for every table at which there is a meeting; table 2 comes before table 10. */
export function tableSheets(schedule: Schedule, language: string): Sheet[] {
  const byName = new Intl.Collator(language, { numeric: true });
  return [...new Set(schedule.meetings.map(m => m.table))].map(id => {
    const meetings = schedule.meetings.filter(m => m.table === id).sort(byTime);
    return { id, name: meetings[0]?.tableName ?? id, about: meetings[0]?.location ?? '', meetings, newest: newest(meetings) };
  }).sort((a, b) => byName.compare(a.name, b.name));
}

/** Those on which something is newer than the revision that is printed already; 0: all. */
export const since = (sheets: readonly Sheet[], revision: number): Sheet[] => sheets.filter(sheet => sheet.newest > revision);
