import { api, ask } from '../../live/client';
import type { PollPhase } from '../../live/views';
import type { Sheet } from './draft';

/** What a moderator asks of a poll; each throws a Problem where the hub says no. A move carries the phase that was seen. */
export interface PollAt { readonly conference: string; readonly poll: string }
const base = '/api/conferences/{conference}/polls/{poll}';
const of = (at: PollAt) => ({ params: { path: { ...at } } });

export const putPoll = (at: PollAt, sheet: Sheet): Promise<unknown> => ask(api.PUT(base, { ...of(at), body: sheet }));
export const removePoll = (at: PollAt, phase: PollPhase): Promise<unknown> => ask(api.POST(`${base}/remove`, { ...of(at), body: { phase, force: false } }));
export const openPoll = (at: PollAt, phase: PollPhase, version: number): Promise<unknown> => ask(api.POST(`${base}/open`, { ...of(at), body: { phase, version } }));
export const closePoll = (at: PollAt, phase: PollPhase, force: boolean): Promise<unknown> => ask(api.POST(`${base}/close`, { ...of(at), body: { phase, force } }));
export const showPoll = (at: PollAt, phase: PollPhase, force: boolean): Promise<unknown> => ask(api.POST(`${base}/show`, { ...of(at), body: { phase, force } }));
export const hidePoll = (at: PollAt, phase: PollPhase): Promise<unknown> => ask(api.POST(`${base}/hide`, { ...of(at), body: { phase, force: false } }));
export const resetPoll = (at: PollAt, phase: PollPhase): Promise<unknown> => ask(api.POST(`${base}/reset`, { ...of(at), body: { phase, force: false } }));
export const rerunPoll = (at: PollAt, phase: PollPhase): Promise<unknown> => ask(api.POST(`${base}/rerun`, { ...of(at), body: { phase, force: false } }));
export const putItem = (at: PollAt, item: string, was: string): Promise<unknown> => ask(api.POST(`${base}/item`, { ...of(at), body: { item, was } }));
export const undoPoll = (at: PollAt, phase: PollPhase, to: PollPhase): Promise<unknown> => ask(api.POST(`${base}/undo`, { ...of(at), body: { phase, to } }));
export const strike = ({ conference, poll }: PollAt, item: string, word: string, struck: boolean): Promise<unknown> =>
  ask(api.PUT(`${base}/struck/{item}/{word}`, { params: { path: { conference, poll, item, word } }, body: { struck } }));
