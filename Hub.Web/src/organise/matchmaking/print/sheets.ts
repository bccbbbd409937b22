import type { Schemas } from '../../../live/client';

type Schedule = Schemas['ScheduleAnswer'];
export type Meeting = Schemas['ScheduledMeeting'];
/** `revision`: the publication with which it changed last, also by losing a meeting. */
export interface Sheet { id: string; name: string; about: string; meetings: readonly Meeting[]; revision: number }

const byTime = (a: Meeting, b: Meeting): number => Date.parse(a.start) - Date.parse(b.start);

/** A sheet for everyone who has a meeting, or had one, by name. */
export function personSheets(schedule: Schedule, language: string): Sheet[] {
  const byName = new Intl.Collator(language);
  return schedule.people.map(({ person, name, organisation, revision }) => (
    { id: person, name, about: organisation ?? '', meetings: schedule.meetings.filter(m => m.people.includes(person)).sort(byTime), revision }
  )).sort((a, b) => byName.compare(a.name, b.name));
}

/** A sheet for every table at which there is a meeting, or was; table 2 comes before table 10. */
export function tableSheets(schedule: Schedule, language: string): Sheet[] {
  const byName = new Intl.Collator(language, { numeric: true });
  return schedule.tables.map(({ table, name, location, revision }) => (
    { id: table, name: name ?? table, about: location ?? '', meetings: schedule.meetings.filter(m => m.table === table).sort(byTime), revision }
  )).sort((a, b) => byName.compare(a.name, b.name));
}

/** Those that are another than at the revision that is printed already, empty ones too: they take the place of what is no more true. 0: all on which something stands. */
export const since = (sheets: readonly Sheet[], revision: number): Sheet[] => sheets.filter(sheet => (revision === 0 ? sheet.meetings.length > 0 : sheet.revision > revision));

/** The revisions since which something has changed, the newest first. */
export const revisionsBefore = (sheets: readonly Sheet[]): number[] => {
  const last = Math.max(0, ...sheets.map(it => it.revision)) - 1;
  return Array.from({ length: Math.max(0, last) }, (_, i) => last - i);
};
