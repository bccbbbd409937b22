import { signal } from '@preact/signals';
import { language } from '../../i18n/language';
import { api, ask } from '../../live/client';
import { Problem } from '../../live/problem';
import { isText, keep, recall } from '../../live/store';

/** `none`: this browser, or this hub, cannot; `home`: it could from the home screen (iOS); `blocked`: the person has forbidden it in the browser. */
export type Telling = 'unknown' | 'none' | 'home' | 'off' | 'on' | 'blocked';
export const telling = signal<Telling>('unknown');

const WORKER = '/notify.js';
const isIos = (): boolean => /iPhone|iPad|iPod/.test(navigator.userAgent) || (navigator.platform === 'MacIntel' && navigator.maxTouchPoints > 1);
const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches;
const able = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const key = async (conference: string): Promise<string> => (await ask(api.GET('/api/conferences/{conference}/push/key', { params: { path: { conference } } }))).key;

function device(): string {
  const known = recall('hub.device', '', isText);
  const id = known || crypto.randomUUID();
  keep('hub.device', id);
  return id;
}

async function subscription(): Promise<PushSubscription | null> {
  const registered = await navigator.serviceWorker.getRegistration('/');
  return (await registered?.pushManager?.getSubscription()) ?? null;
}

/** Tells the hub of the subscription, in the language of the page. */
async function put(conference: string, its: PushSubscription): Promise<void> {
  const { endpoint, keys } = its.toJSON();
  const body = { endpoint: endpoint ?? '', p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '', language: language.peek() };
  await ask(api.PUT('/api/conferences/{conference}/push/devices/{device}', { params: { path: { conference, device: device() } }, body }));
}

/** How it stands here. What the hub has of this device is told anew, for it may have been somebody else's, in another language, or forgotten. */
export async function look(conference: string): Promise<void> {
  if (!able()) return void (telling.value = isIos() && !isInstalled() ? 'home' : 'none');
  try {
    await key(conference);
  } catch (error) {
    if (error instanceof Problem && error.code === 'push-off') telling.value = 'none';
    return;
  }
  if (Notification.permission === 'denied') return void (telling.value = 'blocked');
  const its = Notification.permission === 'granted' ? await subscription() : null;
  telling.value = its ? 'on' : 'off';
  if (its) await put(conference, its).catch(() => {});
}

/** After a tap: the browser asks the person. */
export async function switchOn(conference: string): Promise<void> {
  const allowed = await Notification.requestPermission();
  if (allowed !== 'granted') return void (telling.value = allowed === 'denied' ? 'blocked' : 'off');
  const applicationServerKey = await key(conference);
  await navigator.serviceWorker.register(WORKER, { scope: '/' });
  const { pushManager } = await navigator.serviceWorker.ready;
  // A subscription to the key of another hub, or of a store that was replaced, takes no messages of this one.
  const its = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey }).catch(async () => {
    await (await pushManager.getSubscription())?.unsubscribe();
    return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  });
  await put(conference, its);
  telling.value = 'on';
}

export async function switchOff(conference: string): Promise<void> {
  await (await subscription())?.unsubscribe();
  telling.value = 'off';
  await ask(api.DELETE('/api/conferences/{conference}/push/devices/{device}', { params: { path: { conference, device: device() } } }));
}
