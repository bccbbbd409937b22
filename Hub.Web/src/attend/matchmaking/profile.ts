import { signal } from '@preact/signals';
import { api, ask, type Schemas } from '../../live/client';
import { asProblem } from '../../live/problem';
import { insist } from '../../live/retry';

export type ProfileAnswer = Schemas['ProfileAnswer'];
export type OrganisationKind = Schemas['OrganisationKind'];
export const organisationKinds = ['cluster', 'company', 'research', 'authority', 'agency'] as const satisfies readonly OrganisationKind[];

export const fields = ['name', 'organisation', 'kind', 'position', 'region', 'country', 'languages', 'topics', 'offers', 'seeks', 'offersText', 'seeksText'] as const;
export type Field = (typeof fields)[number];
export type Profile = Partial<Pick<ProfileAnswer, Field>>;

const ME = '/api/conferences/{conference}/matchmaking/me/profile';

/** One's own profile as the hub has it. */
export const profile = signal<{ conference: string; person: string; answer: ProfileAnswer } | undefined>(undefined);

export async function openProfile(conference: string, person: string): Promise<void> {
  if (profile.peek()?.person !== person) profile.value = undefined;
  const answer = await insist(() => ask(api.GET(ME, { params: { path: { conference } } })));
  profile.value = { conference, person, answer };
}

const filled = (value: unknown): unknown => (Array.isArray(value) ? (value.length ? value : undefined) : typeof value === 'string' ? value.trim() || undefined : (value ?? undefined));
export const same = (one: unknown, other: unknown): boolean => JSON.stringify(filled(one)) === JSON.stringify(filled(other));

/** The fields that were changed here from `base`, and meanwhile elsewhere to something else. */
export const clashes = (base: Profile, edits: Profile, theirs: Profile): Field[] =>
  fields.filter(field => field in edits && !same(base[field], theirs[field]) && !same(edits[field], theirs[field]));

/** Saves what was changed. Where somebody saved meanwhile, another device perhaps, what they changed stays; the fields both have changed come back, and nothing is saved. */
export async function saveProfile(edits: Profile, onTrouble: () => void): Promise<Field[]> {
  const { conference, person, answer: base } = profile.peek()!;
  try {
    const answer = await insist(() => ask(api.PUT(ME, { params: { path: { conference } }, body: body(base, edits) })), onTrouble);
    profile.value = { conference, person, answer };
    return [];
  } catch (error) {
    if (asProblem(error).code !== 'stale-profile') throw error;
    await openProfile(conference, person);
    const both = clashes(base, edits, profile.peek()!.answer);
    return both.length ? both : saveProfile(edits, onTrouble);
  }
}

function body(base: ProfileAnswer, edits: Profile): Schemas['ProfileRequest'] {
  const it = { ...base, ...edits };
  const given = Object.fromEntries(fields.flatMap(field => (filled(it[field]) === undefined ? [] : [[field, filled(it[field])]])));
  return { name: '', ...given, version: base.version };
}
