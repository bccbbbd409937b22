import { signal } from '@preact/signals';
import { api, ask, type Schemas } from '../../live/client';
import type { Person } from './people';
import { paged } from './paged';

export type Suggestion = Schemas['SuggestionAnswer'];
export type Wanted = { readonly [filter in Filter]?: string };
export type Filter = 'q' | 'kind' | 'topic' | 'country' | 'language' | 'place';

const PAGE = 20;
const ALL = '/api/conferences/{conference}/matchmaking';

/** What is asked of the hub: only what somebody has chosen. */
export const queryOf = (wanted: Wanted): Record<string, string> =>
  Object.fromEntries(Object.entries(wanted).flatMap(([filter, value]) => (value?.trim() ? [[filter, value.trim()]] : [])));

export const howMany = ({ q: _, ...filters }: Wanted): number => Object.keys(queryOf(filters)).length;

const suggested = (conference: string, wanted: Wanted, skip: number) =>
  ask(api.GET(`${ALL}/suggestions`, { params: { path: { conference }, query: { ...queryOf(wanted), skip, most: PAGE } } }));

/** Whom one should meet. */
export const suggestions = paged<Wanted, Suggestion>({}, it => it.person.person, async (conference, wanted, skip) => {
  const { count, suggestions: items } = await suggested(conference, wanted, skip);
  noteOptions(items.map(it => it.person));
  return { count, items };
});

const MOST_FOUND = 8;

/** Anyone who takes part, by name or organisation: a few at a time. */
export const findPeople = (conference: string, q: string, skip: number): Promise<Schemas['PeopleFoundAnswer']> =>
  ask(api.GET(`${ALL}/people/search`, { params: { path: { conference }, query: { q, skip, most: MOST_FOUND } } }));

/** What the filters, and the chips of the profile, offer: what those have who were seen. */
export interface Options { readonly topics: readonly string[]; readonly countries: readonly string[]; readonly languages: readonly string[] }
export const options = signal<Options>({ topics: [], countries: [], languages: [] });

export function noteOptions(people: readonly Person[]): void {
  const { topics, countries, languages } = options.peek();
  const all = <T>(known: readonly T[], more: readonly (T | null | undefined)[]): T[] => [...new Set([...known, ...more])].filter(it => it !== null && it !== undefined);
  options.value = {
    topics: all(topics, people.flatMap(it => it.topics ?? [])),
    countries: all(countries, people.map(it => it.country)),
    languages: all(languages, people.flatMap(it => it.languages ?? [])),
  };
}

export type Side = 'all' | 'offers' | 'seeks';
export interface MarketQuery { readonly q?: string; readonly side?: Side }
export type MarketEntry = Schemas['MarketEntry'];

const onMarket = (conference: string, { q, side }: MarketQuery, skip: number, most = PAGE) => ask(api.GET(`${ALL}/marketplace`, {
  params: { path: { conference }, query: { ...(q?.trim() && { q: q.trim() }), ...(side && side !== 'all' && { offers: side === 'offers' }), skip, most } },
}));

/** What everyone offers and seeks. */
export const market = paged<MarketQuery, MarketEntry>({}, it => `${it.person}/${it.offer}/${it.what}`, async (conference, query, skip) => {
  const { count, entries: items } = await onMarket(conference, query, skip);
  return { count, items };
});

const MOST_ASKED = 100;

/** The topics that others at the event have named, the most frequent first, for the chips of the profile. */
export async function findTopics(conference: string): Promise<void> {
  const { entries } = await onMarket(conference, {}, 0, MOST_ASKED);
  const ids = [...new Set(entries.map(it => it.person))].slice(0, MOST_ASKED).join(',');
  if (!ids) return;
  const people: Record<string, Person> = await ask(api.GET(`${ALL}/people`, { params: { path: { conference }, query: { ids } } }));
  const named = Object.values(people).flatMap(it => it.topics ?? []);
  const times = (topic: string): number => named.filter(it => it === topic).length;
  noteOptions(Object.values(people));
  options.value = { ...options.peek(), topics: [...options.peek().topics].sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1)) };
}
