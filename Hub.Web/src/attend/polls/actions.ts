import { api, ask } from '../../live/client';
import { insist } from '../../live/retry';
import type { Casting } from './casting';

/** What somebody who votes asks of the hub; each throws a Problem where it says no. */
export function sendBallot(conference: string, { poll, item, ballot, nonce }: Casting): Promise<unknown> {
  const body = { options: ballot.options ?? null, step: ballot.step ?? null, words: ballot.words ?? null, text: ballot.text ?? null, nonce };
  return ask(api.PUT('/api/conferences/{conference}/polls/{poll}/ballots/{item}', { params: { path: { conference, poll, item } }, body }));
}

export const checkReceipt = (conference: string, poll: string, code: string): Promise<{ counted: boolean }> =>
  ask(api.GET('/api/conferences/{conference}/polls/{poll}/receipts/{code}', { params: { path: { conference, poll, code } } }));

export const showMyName = (conference: string, poll: string, named: boolean): Promise<unknown> =>
  insist(() => ask(api.PUT('/api/conferences/{conference}/polls/{poll}/leaders', { params: { path: { conference, poll } }, body: { named } })));

export const registerWindow = (conference: string, poll: string): Promise<unknown> =>
  insist(() => ask(api.PUT('/api/conferences/{conference}/polls/{poll}/window', { params: { path: { conference, poll } } })));
