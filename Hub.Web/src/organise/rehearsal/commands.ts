import { api, ask, type Schemas } from '../../live/client';

/** What an organiser does with rehearsals; each throws a Problem where the hub says no. */
const of = (conference: string, copy: string) => ({ params: { path: { conference, copy } } });
const root = '/api/conferences/{conference}/rehearsals';

export type Made = Schemas['RehearsalAnswer'];
export type Crowd = Schemas['CrowdWish'];

export const readRehearsals = (conference: string): Promise<Made[]> => ask(api.GET(root, { params: { path: { conference } } }));
export const makeRehearsal = (conference: string, copy: string): Promise<unknown> => ask(api.PUT(`${root}/{copy}`, of(conference, copy)));
export const throwAway = (conference: string, copy: string): Promise<unknown> => ask(api.DELETE(`${root}/{copy}`, of(conference, copy)));
export const setPace = (conference: string, copy: string, factor: number): Promise<unknown> => ask(api.PUT(`${root}/{copy}/pace`, { ...of(conference, copy), body: { factor } }));
export const wayIn = async (conference: string, copy: string): Promise<string> => (await ask(api.POST(`${root}/{copy}/link`, of(conference, copy)))).url;
export const play = (conference: string, copy: string, id: string, factor: number, crowd: Crowd): Promise<unknown> =>
  ask(api.PUT(`${root}/{copy}/plays/{play}`, { params: { path: { conference, copy, play: id } }, body: { factor, crowd } }));
export const stop = (conference: string, copy: string): Promise<unknown> => ask(api.POST(`${root}/{copy}/stop`, of(conference, copy)));
