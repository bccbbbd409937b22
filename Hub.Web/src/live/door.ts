import { api, ask } from './client';
import { isFlag, outbox, type Of } from '../ui/outbox';
import type { ById } from './views';

/** Who came on which days: person, day (yyyy-mm-dd at the event), when. Door.cs is the other side. */
export interface DoorView { came?: ById<ById<string>> }

/** Who came on a day, and when. */
export const cameOn = (view: DoorView | null, day: string): ReadonlyMap<string, string> =>
  new Map(Object.entries(view?.came ?? {}).flatMap(([person, days]) => (day in days ? [[person, days[day]!] as const] : [])));

export const doorTopics = {
  staff: (conference: string) => `door/${conference}/door/staff`,
  mine: (conference: string, person: string) => `door/${conference}/door/person-${person}`,
};

const PERSON = '/api/conferences/{conference}/door/people/{person}/{day}';

/** Of somebody on a day. A day stands where a session does elsewhere. */
export const arrivalOf = (conference: string, day: string, person: string): Of => ({ conference, session: day, id: person });

/** That somebody is here, or, not: that this was a mistake. Kept on the device until the hub has it. */
export const arrivals = outbox('door.arrivals', isFlag, ({ conference, session, id }, here) => {
  const params = { path: { conference, day: session, person: id } };
  return ask<unknown>(here ? api.PUT(PERSON, { params }) : api.DELETE(PERSON, { params }));
});

/** Called with what the hub shows. */
export const confirmArrivals = (view: DoorView, day: string): void =>
  arrivals.confirm(day, (person, here) => here === (view.came?.[person]?.[day] !== undefined));

export type EventDay = { day: string; is: 'today' } | { day: string; is: 'before' } | { day: string; is: 'after' };

/** The day at the event, and whether it is one of the event's; "before" has the first day, "after" the last. */
export function eventDay(today: string, about: { firstDay: string; lastDay: string } | undefined): EventDay {
  if (about && today < about.firstDay) return { day: about.firstDay, is: 'before' };
  if (about && today > about.lastDay) return { day: about.lastDay, is: 'after' };
  return { day: today, is: 'today' };
}
