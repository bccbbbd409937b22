import { signal } from '@preact/signals';
import { compareNames } from '../../i18n/format';
import { api, ask, type Schemas } from '../../live/client';
import { arrivals, arrivalOf, cameOn, type DoorView } from '../../live/door';
import { insist } from '../../live/retry';
import { fold } from '../../live/similar';

export type Expected = Schemas['DoorPerson'];

/** Everybody who can come, so that the desk goes on while it has no Wi-Fi. Names are kept as long as the page is open. */
export const expected = signal<readonly Expected[] | undefined>(undefined);

export async function loadExpected(conference: string): Promise<void> {
  const people = await insist(() => ask(api.GET('/api/conferences/{conference}/door/people', { params: { path: { conference } } })));
  expected.value = [...people].sort((a, b) => compareNames(a.name, b.name));
}

/** `at`: since when; `pending`: the hub has not heard of it yet. */
export interface Arrival { person: Expected; here: boolean; at?: string; pending: boolean; alike: boolean }

export const filters = ['all', 'to-come', 'here'] as const;
export type Filter = (typeof filters)[number];

/** How each of them stands on a day, as this desk knows it. */
export function arrivalsOn(people: readonly Expected[], view: DoorView, conference: string, day: string): Arrival[] {
  const names = new Map<string, number>();
  const came = cameOn(view, day);
  for (const { name } of people) names.set(fold(name), (names.get(fold(name)) ?? 0) + 1);
  return people.map(person => {
    const wish = arrivals.wished(arrivalOf(conference, day, person.person));
    const at = came.get(person.person);
    return {
      person, here: wish ? wish.want : at !== undefined, ...(at !== undefined && { at }),
      pending: wish !== undefined && !wish.taken && wish.trouble === true, alike: names.get(fold(person.name))! > 1,
    };
  });
}

/** By the beginnings of words of the name or the organisation, as the hub finds people. */
export function found(all: readonly Arrival[], words: string, filter: Filter): Arrival[] {
  const sought = wordsOf(words);
  return all.filter(it => (filter === 'all' || it.here === (filter === 'here')) && hasAll(it.person, sought));
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function hasAll({ name, organisation }: Expected, sought: readonly string[]): boolean {
  if (sought.length === 0) return true;
  const own = wordsOf(`${name} ${organisation ?? ''}`);
  return sought.every(beginning => own.some(word => word.startsWith(beginning)));
}

/** Those in the hall are waited for; who follows from afar counts when they come all the same. */
export const countsOf = (all: readonly Arrival[]): { here: number; of: number } => ({
  here: all.filter(it => it.here).length,
  of: all.filter(it => it.here || it.person.place === 'hall').length,
});
