import { api, ask, type Schemas } from '../../live/client';
import { lookUp } from '../../live/lookUp';
import { common } from '../../i18n/words';

export type Person = Schemas['PersonAnswer'];

/** Those whom one has to do with, or could come to; null for somebody who is not there (any more). */
export const personOf = lookUp<Person>((conference, ids) =>
  ask<Record<string, Person>>(api.GET('/api/conferences/{conference}/matchmaking/people', { params: { path: { conference }, query: { ids } } })));

/** undefined as long as some of the names are on their way. */
export function namesOf(conference: string, people: readonly string[]): string[] | undefined {
  const found = people.map(id => personOf(conference, id));
  return found.includes(undefined) ? undefined : found.map(person => person?.name ?? common.value.someone);
}
