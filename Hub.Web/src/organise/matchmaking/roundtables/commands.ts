import { api, ask, type Schemas } from '../../../live/client';

/** What an organiser can do about roundtables; each throws a Problem where the hub says no. */
type Sent = Promise<unknown>;
export interface At { conference: string; session: string }
export type SetUp = Schemas['RoundtablesRequest'];
export type TableBody = Schemas['RoundtableRequest'];

const root = '/api/conferences/{conference}/roundtables/{session}';
const of = (path: At) => ({ params: { path } });
const ofPerson = (at: At, person: string) => ({ params: { path: { ...at, person } } });
const ofRun = (at: At, run: string) => ({ params: { path: { ...at, run } } });

export const setUp = (at: At, body: SetUp): Sent => ask(api.PUT(root, { ...of(at), body }));
export const callOff = (at: At, version: number): Sent => ask(api.POST(`${root}/call-off`, { ...of(at), body: { version } }));
export const signUp = (at: At, person: string): Sent => ask(api.PUT(`${root}/people/{person}`, { ...ofPerson(at, person), body: {} }));
export const stepOut = (at: At, person: string): Sent => ask(api.DELETE(`${root}/people/{person}`, ofPerson(at, person)));
export const seatLate = (at: At, person: string): Sent => ask(api.PUT(`${root}/people/{person}/seat`, ofPerson(at, person)));
export const mix = (at: At, run: string, seed: number, effort: number): Sent => ask(api.PUT(`${root}/mixes/{run}`, { ...ofRun(at, run), body: { seed, effort } }));
export const stopMixing = (at: At, run: string): Sent => ask(api.POST(`${root}/mixes/{run}/stop`, ofRun(at, run)));
export const swapSeats = (at: At, body: Schemas['SwapSeatsRequest']): Sent => ask(api.POST(`${root}/swap`, { ...of(at), body }));
export const moveSeat = (at: At, body: Schemas['MoveSeatRequest']): Sent => ask(api.POST(`${root}/move`, { ...of(at), body }));
export const undoMove = (at: At, run: string, moves: number): Sent => ask(api.POST(`${root}/undo`, { ...of(at), body: { run, moves } }));
export const publish = (at: At, number: number): Sent => ask(api.POST(`${root}/publish`, { ...of(at), body: { number } }));
export const withdraw = (at: At, number: number): Sent => ask(api.POST(`${root}/withdraw`, { ...of(at), body: { number } }));
