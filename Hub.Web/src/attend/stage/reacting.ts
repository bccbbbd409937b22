import { signal } from '@preact/signals';
import { api, ask } from '../../live/client';
import type { Reaction } from '../../live/views';
import type { Counts } from '../../ui/rising';
import { toastProblem } from '../../ui/toasts';
import { allowed, MOST_AT_ONCE, shown } from './taps';

const GATHERED = 1_000;
const SHOWN_BY_THEN = 3_000;

/** What one's own thumb has made of the counters of a session, until the hub's have caught up. */
const hoped = signal<{ session: string; counts: Counts }>({ session: '', counts: {} });

export const hopedFor = (session: string): Counts => (hoped.value.session === session ? hoped.value.counts : {});

let waiting: Counts = {};
let lately: readonly number[] = [];
let sending: ReturnType<typeof setTimeout> | undefined;
let settling: ReturnType<typeof setTimeout> | undefined;

/** Counts at once, is summed for a second, and sent once: a reaction that comes late is none. */
export function react(conference: string, session: string, kind: Reaction, given: Counts | undefined): void {
  const taps = (waiting[kind] ?? 0) + 1;
  const withIt = allowed(lately, performance.now());
  if (taps > MOST_AT_ONCE || !withIt) return;
  lately = withIt;
  waiting = { ...waiting, [kind]: taps };
  const counts = hopedFor(session);
  hoped.value = { session, counts: { ...counts, [kind]: shown(kind, given, counts) + 1 } };
  clearTimeout(settling);
  sending ??= setTimeout(() => void send(conference, session), GATHERED);
}

async function send(conference: string, session: string): Promise<void> {
  const body = { applause: 0, agree: 0, laughter: 0, heart: 0, ...waiting };
  waiting = {};
  sending = undefined;
  try {
    await ask(api.POST('/api/conferences/{conference}/stages/{session}/reactions', { params: { path: { conference, session } }, body }));
    clearTimeout(settling);
    settling = setTimeout(forget, SHOWN_BY_THEN);
  } catch (error) {
    forget();
    toastProblem(error);
  }
}

/** Once nothing is on its way the counters are what the hub says. */
function forget(): void {
  if (sending === undefined) hoped.value = { session: '', counts: {} };
}
