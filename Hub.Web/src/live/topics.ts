import { signal } from '@preact/signals';
import { language } from '../i18n/language';
import type { ById } from './views';

/** A topic of the event, out of which people choose; ShownMatching.cs is the other side. */
export interface EventTopic { name: string; german?: string; order: number }

/** Those of the event that is shown; none: people say theirs in their own words. */
export const eventTopics = signal<ById<EventTopic>>({});

/** As it is called in the language of the page. A topic in somebody's own words is its own name. */
export const topicName = (id: string): string => {
  const topic = eventTopics.value[id];
  return (language.value === 'de' && topic?.german) || (topic?.name ?? id);
};

export const topicChoices = (): (readonly [string, string])[] =>
  Object.entries(eventTopics.value).sort(([, a], [, b]) => a.order - b.order).map(([id]) => [id, topicName(id)] as const);
