import { api, ask } from '../../live/client';
import type { At } from '../at';

/** What a moderator asks of the stage; each throws a Problem where the hub says no. */
const base = '/api/conferences/{conference}/stages/{session}';
const of = (at: At) => ({ params: { path: { ...at } } });
const ofPerson = (at: At, person: string) => ({ params: { path: { ...at, person } } });

export const startClock = (at: At): Promise<unknown> => ask(api.POST(`${base}/clock`, { ...of(at), body: { action: 'start' } }));
export const stopClock = (at: At): Promise<unknown> => ask(api.POST(`${base}/clock`, { ...of(at), body: { action: 'stop' } }));
export const resetClock = (at: At): Promise<unknown> => ask(api.POST(`${base}/clock`, { ...of(at), body: { action: 'reset' } }));
export const addTime = (at: At, seconds: number, was: string): Promise<unknown> =>
  ask(api.POST(`${base}/clock`, { ...of(at), body: { action: 'add', seconds, was } }));

export const setMessage = (at: At, text: string, was: string): Promise<unknown> => ask(api.PUT(`${base}/message`, { ...of(at), body: { text, ...(was && { was }) } }));

export const setSpeaking = (at: At, person: string | null, was: string | null): Promise<unknown> =>
  ask(api.PUT(`${base}/speaking`, { ...of(at), body: { ...(person && { person }), ...(was && { was }) } }));
export const placeSpeaker = (at: At, person: string): Promise<unknown> => ask(api.PUT(`${base}/speakers/{person}`, { ...ofPerson(at, person), body: {} }));
export const removeSpeaker = (at: At, person: string): Promise<unknown> => ask(api.DELETE(`${base}/speakers/{person}`, ofPerson(at, person)));

export const openHands = (at: At, open: boolean): Promise<unknown> => ask(api.PUT(`${base}/hands`, { ...of(at), body: { open } }));
export const callHand = (at: At, person: string): Promise<unknown> => ask(api.POST(`${base}/hands/{person}/call`, ofPerson(at, person)));
export const uncallHand = (at: At, person: string): Promise<unknown> => ask(api.DELETE(`${base}/hands/{person}/call`, ofPerson(at, person)));
export const lowerHand = (at: At, person: string): Promise<unknown> => ask(api.DELETE(`${base}/hands/{person}`, ofPerson(at, person)));
export const putHandsBack = (at: At, people: string[]): Promise<unknown> => ask(api.POST(`${base}/hands/back`, { ...of(at), body: { people } }));
export const lowerAll = (at: At): Promise<unknown> => ask(api.DELETE(`${base}/hands`, of(at)));
