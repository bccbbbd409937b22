import { eventTopics, topicName } from '../../../live/topics';
import type { OutcomeView } from '../../../live/matchViews';
import type { Told } from '../acts';
import type { Meeting } from '../agenda';

/** As the server counts. */
export const LONGEST_NOTE = 2000, LONGEST_TOPIC = 80;

/** What the hub has of it, as it is told. Whether it took place is of the time that the meeting has: of another it counts no more. */
export const toldOf = (shown: OutcomeView | undefined, round: string): Told => ({
  exchange: shown?.exchange === true, ...(shown?.outcome && { outcome: shown.outcome }), ...(shown?.topic && { topic: shown.topic }),
  ...(shown?.note && { note: shown.note }), ...(shown?.took && shown.round === round && { took: shown.took }),
});

/** One of the event's topics is told by its id, whatever language its name was chosen in. */
export const topicOf = (typed: string): string => {
  const text = typed.trim();
  return Object.keys(eventTopics.value).find(id => topicName(id).toLowerCase() === text.toLowerCase()) ?? text;
};

/** With a change; what became empty is not said any more. */
export function changed(told: Told, change: { [key in keyof Told]?: Told[key] | undefined }): Told {
  const kept = Object.entries({ ...told, ...change }).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(kept) as unknown as Told;
}

/** There is something to say of a meeting when it has begun, or when its table has told of it. */
export const isAfter = (meeting: Meeting, now: number): boolean => !meeting.cancelled && (meeting.starts <= now || meeting.held === true || meeting.missed === true);

/** Where the table says it, nobody needs to be asked whether they met. */
export const asksTook = (meeting: Meeting, told: Told): boolean => told.took !== undefined || (!meeting.held && !meeting.missing?.length);
