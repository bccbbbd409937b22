import { isObject } from '../../live/mergePatch';
import { recall } from '../../live/store';
import type { Draft } from './draft';

/** A new poll has an id of its own each time it is begun: what was begun is kept under one name. */
export const draftKey = (draft: Draft): string => `hub.poll.${draft.version ? draft.id : 'new'}`;

const isDraft = (value: unknown): value is Draft =>
  isObject(value) && typeof value['id'] === 'string' && typeof value['title'] === 'string' && typeof value['version'] === 'number'
  && Array.isArray(value['items']) && value['items'].every(item => isObject(item) && typeof item['text'] === 'string' && Array.isArray(item['options']));

/** What was begun of this poll and not saved; not if somebody has saved it anew since. */
export function keptDraft(given: Draft): Draft | undefined {
  const kept = recall<Draft | null>(draftKey(given), null, (value): value is Draft | null => value === null || isDraft(value));
  const fresh = given.version === 0 && given.title !== '';
  return kept && !fresh && kept.version === given.version && kept.locked === given.locked ? kept : undefined;
}
