import { signal } from '@preact/signals';
import { api, ask, type Me, type Place } from '../live/client';
import { asProblem, Problem } from '../live/problem';
import { insist } from '../live/retry';
import { become, findOut, me } from '../live/session';
import { uuidv7 } from '../live/uuid';
import { restartLive } from '../live/watching';

/** What the address wants of us: a code to join with, a link to enter by, or nothing. */
export const codeGiven = signal('');
export const entering = signal<'no' | 'trying' | Problem>('no');

export function arrive(): void {
  const fragment = location.hash.startsWith('#/') ? '' : decodeURIComponent(location.hash.slice(1));
  if (location.pathname === '/enter') return void enter(fragment);
  if (location.pathname === '/join') codeGiven.value = fragment.toUpperCase();
  void findOut();
}

/** The rest of the page works from the root, where no code or token stays in the address. */
export const settleIn = (): void => {
  codeGiven.value = '';
  if (location.pathname !== '/') history.replaceState(null, '', '/');
};

async function enter(token: string): Promise<void> {
  entering.value = 'trying';
  history.replaceState(null, '', '/enter');
  try {
    const who: Me = await insist(() => ask(api.POST('/api/enter', { body: { token } })));
    if (who.role === 'organiser' || who.role === 'moderator') return location.replace(who.role === 'organiser' ? '/organise' : '/moderate');
    entering.value = 'no';
    become(who);
    settleIn();
  } catch (error) {
    entering.value = asProblem(error);
  }
}

export interface Joining { code: string; name: string; place: Place }

let person = uuidv7();

/** Joins; a lost answer is asked for again under the same id. Throws a Problem where the code or the name will not do. */
export async function join({ code, name, place }: Joining): Promise<void> {
  const send = () => ask(api.POST('/api/join', { body: { code, place, person, ...(name.trim() && { name }) } }));
  let who: Me;
  try {
    who = await send();
  } catch (error) {
    if (asProblem(error).code !== 'id-taken') throw error;
    // We got in before, but the answer with our cookie was lost.
    person = uuidv7();
    who = await send();
  }
  await switchTo(who);
}

async function switchTo(who: Me): Promise<void> {
  if (me.value) {
    // Everything on this page was another person's: start clean.
    location.replace('/');
    return;
  }
  become(who);
  settleIn();
}

/** How much of the usual time somebody needs to answer. */
export type Pace = 1 | 1.5 | 10;

export async function changeMe(name: string, place: Place, pace?: Pace): Promise<void> {
  const before = me.value?.place;
  me.value = await ask(api.PUT('/api/me', { body: { place, ...(name.trim() && { name }), ...(pace && { pace }) } }));
  // The connection counts for where its cookie said one was; the hub's own word to this page may have come before the new cookie.
  if (place !== before) void restartLive();
}

export async function leave(): Promise<void> {
  const conference = me.peek()?.conference;
  // Whoever uses this device next must not be told of one's meetings.
  if (conference && 'serviceWorker' in navigator) await import('./day/notifying').then(m => m.switchOff(conference)).catch(() => {});
  await ask(api.DELETE('/api/me'));
  location.replace('/');
}
