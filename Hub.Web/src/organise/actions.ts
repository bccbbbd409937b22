import { api, ask, type Schemas } from '../live/client';
import type { Rule } from '../live/views';

/** What an organiser can do; each throws a Problem where the hub says no. */
const at = (conference: string) => ({ params: { path: { conference } } });

export const makeLink = async (conference: string, role: 'moderator' | 'organiser', name: string): Promise<string> =>
  (await ask(api.POST('/api/conferences/{conference}/links', { ...at(conference), body: { role, ...(name.trim() && { name }) } }))).url;

export async function downloadPersonalLinks(conference: string): Promise<void> {
  const csv = await ask(api.POST('/api/conferences/{conference}/links/personal', { ...at(conference), parseAs: 'blob' }));
  const url = URL.createObjectURL(csv as unknown as Blob);
  Object.assign(document.createElement('a'), { href: url, download: `${conference}-links.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export const readJoin = (conference: string): Promise<Schemas['JoinAnswer']> =>
  ask(api.GET('/api/conferences/{conference}/join', at(conference)));

export const renewJoinCode = (conference: string): Promise<unknown> =>
  ask(api.POST('/api/conferences/{conference}/join-code', at(conference)));

export const saveRules = (conference: string, rules: readonly Rule[]): Promise<unknown> =>
  ask(api.PUT('/api/conferences/{conference}/kind-rules', { ...at(conference), body: [...rules] }));

export const pairScreen = (conference: string, code: string, name: string): Promise<unknown> =>
  ask(api.POST('/api/conferences/{conference}/screens', { ...at(conference), body: { code, name } }));

export const releaseScreen = (conference: string, screen: string): Promise<unknown> =>
  ask(api.DELETE('/api/conferences/{conference}/screens/{screen}', { params: { path: { conference, screen } } }));
