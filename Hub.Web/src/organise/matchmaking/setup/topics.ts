import type { EventTopic } from '../../../live/topics';
import type { ById } from '../../../live/views';
import { uuidv7 } from '../../../live/uuid';

/** A topic as the form holds it. */
export interface DraftTopic { readonly id: string; readonly name: string; readonly german: string }

export const topicsIn = (topics: ById<EventTopic> | undefined): DraftTopic[] =>
  Object.entries(topics ?? {}).sort(([, a], [, b]) => a.order - b.order).map(([id, { name, german }]) => ({ id, name, german: german ?? '' }));

const LONGEST_ID = 40;

/** An id that people can read where the name allows it, so that a file and a page mean the same topic by the same name. */
export function idOf(name: string, taken: readonly string[]): string {
  const slug = name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, LONGEST_ID).replace(/-+$/, '');
  return slug && !taken.includes(slug) ? slug : uuidv7();
}

/** What was left without any name is no topic. A new one gets its id now. */
export function topicsOf(draft: readonly DraftTopic[]): { id: string; name: string; german: string | null }[] {
  const taken = draft.map(it => it.id).filter(id => id);
  return draft.filter(({ name, german }) => name.trim() || german.trim()).map(({ id, name, german }) => {
    const named = name.trim() || german.trim();
    const its = id || idOf(named, taken);
    if (!id) taken.push(its);
    return { id: its, name: named, german: german.trim() || null };
  });
}
