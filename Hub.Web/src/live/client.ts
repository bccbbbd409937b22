import createClient from 'openapi-fetch';
import type { components, paths } from './api';
import { isObject } from './mergePatch';
import { Problem } from './problem';
import type { Snapshot } from './topic';

export type Schemas = components['schemas'];
export type Me = Schemas['MeAnswer'];
export type Place = Schemas['Place'];
export type Status = Schemas['QuestionStatus'];

const LONGEST_WAIT = 15_000;

/** The one way to the server for commands and queries. Commands carry the header that only our own pages can send. */
export const api = createClient<paths>({
  headers: { 'X-Hub': '1' },
  fetch: request => fetch(request, { signal: AbortSignal.timeout(LONGEST_WAIT), cache: 'no-cache' }),
});

/** The answer, or a Problem is thrown: also for a network that is not there. */
export async function ask<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let answer;
  try {
    answer = await call;
  } catch {
    throw Problem.offline();
  }
  if (!answer.response.ok) throw Problem.of(answer.error, answer.response.status);
  return answer.data as T;
}

export async function readSnapshot(topic: string): Promise<Snapshot> {
  const [kind = '', conference = '', id = '', audience = ''] = topic.split('/');
  const path = { kind, conference, id, audience };
  const answer: unknown = await ask(api.GET('/api/live/{kind}/{conference}/{id}/{audience}', { params: { path } }));
  if (!isObject(answer) || typeof answer['epoch'] !== 'string' || typeof answer['revision'] !== 'number' || !isObject(answer['view']))
    throw new Problem('internal', 'The hub sent a snapshot that cannot be read.', true);
  return { epoch: answer['epoch'], revision: answer['revision'], view: answer['view'] };
}
