import { signal } from '@preact/signals';
import { api, ask } from '../../live/client';
import { insist, sleep } from '../../live/retry';
import type { MyStageView } from '../../live/views';
import { toastProblem } from '../../ui/toasts';
import type { Wish } from './raised';

/** What the hub takes of what a hand is about. */
export const LONGEST_ABOUT = 100;

/** What was asked for last and is not shown by the hub yet, by session. */
export const wishes = signal<ReadonlyMap<string, Wish>>(new Map());
const busy = new Set<string>();
const SHOWN_BY_THEN = 5_000;

/** Raises or lowers it: shown at once, sent until it is taken; of several wishes the last one counts. */
export async function wishHand(conference: string, session: string, wish: Wish): Promise<void> {
  set(session, wish);
  if (busy.has(session)) return;
  busy.add(session);
  try {
    for (let sent: Wish | undefined; sent !== wishes.value.get(session) && wishes.value.has(session);) {
      sent = wishes.value.get(session);
      await insist(() => put(conference, session, wishes.value.get(session) ?? wish));
    }
    void sleep(SHOWN_BY_THEN).then(() => busy.has(session) || set(session, undefined));
  } catch (error) {
    set(session, undefined);
    toastProblem(error);
  } finally {
    busy.delete(session);
  }
}

function put(conference: string, session: string, { up, about }: Wish): Promise<unknown> {
  const params = { path: { conference, session } };
  const path = '/api/conferences/{conference}/stages/{session}/hand';
  return ask<unknown>(up ? api.PUT(path, { params, body: about ? { about } : {} }) : api.DELETE(path, { params }));
}

/** Called with what the hub shows: what agrees with it is not a wish any more. */
export function confirmHand(session: string, given: MyStageView['hand']): void {
  const wish = wishes.value.get(session);
  if (wish && !busy.has(session) && wish.up === (given !== undefined)) set(session, undefined);
}

function set(session: string, wish: Wish | undefined): void {
  const next = new Map(wishes.value);
  if (wish) next.set(session, wish);
  else next.delete(session);
  wishes.value = next;
}
