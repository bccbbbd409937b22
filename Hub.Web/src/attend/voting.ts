import { signal } from '@preact/signals';
import { api, ask } from '../live/client';
import { isObject } from '../live/mergePatch';
import { insist, sleep } from '../live/retry';
import { keep, recall } from '../live/store';
import { toastProblem } from '../ui/toasts';

/** What the thumb wants and the server has not shown yet, by question. */
export const wanted = signal<ReadonlyMap<string, boolean>>(new Map());

/** A vote, or the end of one, that the server has not taken yet. It is kept, like a question on its way, until it has. */
interface Wish { panel: string; question: string; on: boolean }

const SHOWN_BY_THEN = 5_000;
const unsent = new Map<string, Wish>();
const busy = new Set<string>();
let conference = '';
let key = '';

const isWish = (value: unknown): value is Wish & Record<string, never> =>
  isObject(value) && typeof value['panel'] === 'string' && typeof value['question'] === 'string' && typeof value['on'] === 'boolean';
const areWishes = (value: unknown): value is Wish[] => Array.isArray(value) && value.every(isWish);

/** Takes up what an earlier page had not got through. */
export function openVotes(ofConference: string, person: string): void {
  const its = `hub.votes.${ofConference}.${person}`;
  if (its === key) return;
  [conference, key] = [ofConference, its];
  recall<Wish[]>(key, [], areWishes).forEach(({ panel, question, on }) => void vote(panel, question, on));
}

/** Shows the vote at once and sends it until it is taken. Of several taps the last one counts. */
export async function vote(panel: string, question: string, on: boolean): Promise<void> {
  set(question, on);
  note(question, { panel, question, on });
  if (busy.has(question)) return;
  busy.add(question);
  try {
    for (let sent: boolean | undefined; sent !== wanted.value.get(question) && wanted.value.has(question);) {
      sent = wanted.value.get(question);
      await insist(() => cast(panel, question, wanted.value.get(question) ?? false));
    }
    // The push that confirms it clears it. If it never comes, the page says what the server says.
    void sleep(SHOWN_BY_THEN).then(() => busy.has(question) || set(question, undefined));
  } catch (error) {
    set(question, undefined);
    toastProblem(error);
  } finally {
    busy.delete(question);
    note(question, undefined);
  }
}

function cast(panel: string, question: string, on: boolean): Promise<unknown> {
  const params = { path: { conference, panel, question } };
  const path = '/api/conferences/{conference}/panels/{panel}/questions/{question}/vote';
  return ask<unknown>(on ? api.PUT(path, { params }) : api.DELETE(path, { params }));
}

/** Called with what the server shows: what agrees with it is not a wish any more. */
export function confirmVotes(votes: { readonly [question: string]: true }): void {
  for (const [question, on] of wanted.value) if (!busy.has(question) && (question in votes) === on) set(question, undefined);
}

function set(question: string, on: boolean | undefined): void {
  const next = new Map(wanted.value);
  if (on === undefined) next.delete(question);
  else next.set(question, on);
  wanted.value = next;
}

function note(question: string, wish: Wish | undefined): void {
  if (wish) unsent.set(question, wish);
  else unsent.delete(question);
  keep(key, unsent.size ? [...unsent.values()] : null);
}
