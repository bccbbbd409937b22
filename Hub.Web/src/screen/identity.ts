import { signal } from '@preact/signals';
import { api, ask, type Me } from '../live/client';
import { isObject } from '../live/mergePatch';
import { asProblem } from '../live/problem';
import { insist } from '../live/retry';
import { keep, recall } from '../live/store';
import { overlay } from './overlay';
import { restartLive, startLive, onRefused } from '../live/watching';

export interface Pairing { screen: string; code: string; got: number }

/** undefined: being found out. Someone with another role is asked before this browser becomes a screen. */
export const who = signal<Me | undefined>(undefined);
export const pairing = signal<Pairing | null>(null);

/** The hub forgets a code after 15 minutes. */
const GOOD_FOR = 14 * 60_000;
const KEY = 'hub.pairing';

const isPairing = (value: unknown): value is Pairing =>
  isObject(value) && typeof value['screen'] === 'string' && typeof value['code'] === 'string' && typeof value['got'] === 'number';

export async function begin(): Promise<void> {
  const found = await find();
  if (!found) return becomeScreen();
  who.value = found;
  if (found.role !== 'screen') return void (overlay && startLive());
  if (!found.conference) await showCode(known());
  startLive();
}

/** Someone paired or released this screen: the cookie is renewed with it, and the connection opened again under it. */
export async function identityChanged(): Promise<void> {
  const found = await find();
  if (!found) return becomeScreen();
  const other = found.conference !== who.value?.conference;
  who.value = found;
  if (!found.conference) await showCode(null);
  if (other) await restartLive();
}

export async function becomeScreen(): Promise<void> {
  await showCode(null);
  who.value = (await find())!;
  await restartLive();
}

const find = (): Promise<Me | null> => insist(() => ask(api.GET('/api/me'))).catch(() => null);

let renewal: ReturnType<typeof setTimeout> | undefined;

async function showCode(known: Pairing | null): Promise<void> {
  let it = known;
  if (!it || Date.now() - it.got > GOOD_FOR) {
    const fresh = await insist(() => ask(api.POST('/api/screens')));
    it = { ...fresh, got: Date.now() };
    keep(KEY, it);
  }
  pairing.value = it;
  clearTimeout(renewal);
  renewal = setTimeout(() => who.value?.conference || void showCode(null), GOOD_FOR - (Date.now() - it.got));
}

/** A store that was emptied does not know this screen any more: begin anew. */
onRefused(() => void ask(api.GET('/api/me')).catch(error => {
  if (asProblem(error).status === 401) void becomeScreen();
}));

/** Several overlays in one OBS share what its browser keeps: they all are the screen that one of them has become. */
if (overlay) addEventListener('storage', event => event.key === KEY && void followOther());

async function followOther(): Promise<void> {
  const found = await find();
  if (found?.role !== 'screen') return;
  const other = found.screen !== who.value?.screen;
  who.value = found;
  if (!found.conference) await showCode(known());
  if (other) await restartLive();
}

/** The code that this browser has got before, if it is that of the screen that it is now. */
function known(): Pairing | null {
  const kept = recall<Pairing | null>(KEY, null, (v): v is Pairing | null => v === null || isPairing(v));
  return kept?.screen === who.value?.screen ? kept : null;
}
