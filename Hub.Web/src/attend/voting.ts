import { signal } from '@preact/signals';
import { api, ask } from '../live/client';
import { insist, sleep } from '../live/retry';
import { toastProblem } from '../ui/toasts';

/** What the thumb wants and the server has not shown yet, by question. */
export const wanted = signal<ReadonlyMap<string, boolean>>(new Map());

const busy = new Set<string>();
const SHOWN_BY_THEN = 5_000;

/** Shows the vote at once and sends it until it is taken. Of several taps the last one counts. */
export async function vote(conference: string, panel: string, question: string, on: boolean): Promise<void> {
  set(question, on);
  if (busy.has(question)) return;
  busy.add(question);
  try {
    for (let sent: boolean | undefined; sent !== wanted.value.get(question) && wanted.value.has(question);) {
      sent = wanted.value.get(question);
      await insist(() => cast(conference, panel, question, wanted.value.get(question) ?? false));
    }
    // The push that confirms it clears it. If it never comes, the page says what the server says.
    void sleep(SHOWN_BY_THEN).then(() => busy.has(question) || set(question, undefined));
  } catch (error) {
    set(question, undefined);
    toastProblem(error);
  } finally {
    busy.delete(question);
  }
}

function cast(conference: string, panel: string, question: string, on: boolean): Promise<unknown> {
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
