import { signal } from '@preact/signals';
import { api, ask, type Me } from './client';
import { asProblem } from './problem';
import { insist } from './retry';
import { onRefused, startLive, stopLive } from './watching';

/** Who we are here: undefined while that is being found out, null for nobody yet. */
export const me = signal<Me | null | undefined>(undefined);

/** Says who we are from now on, and opens or ends the live connection with it. */
export function become(who: Me | null): void {
  me.value = who;
  if (who) startLive();
  else void stopLive();
}

/** Asks until there is an answer: "nobody" is one, "no network" is not. */
export async function findOut(): Promise<void> {
  try {
    become(await insist(() => ask(api.GET('/api/me'))));
  } catch {
    become(null);
  }
}

/** One look, for a page that works on: only a clear "you are not joined" changes anything. */
async function lookAgain(): Promise<void> {
  try {
    await ask(api.GET('/api/me'));
  } catch (error) {
    if (asProblem(error).status === 401) become(null);
  }
}

onRefused(() => void lookAgain());
