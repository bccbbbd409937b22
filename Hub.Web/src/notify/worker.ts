import { said, type Message } from './message';

/** The types of the DOM and of service workers exclude each other: these are all that is used here. */
interface Waiting { waitUntil(work: Promise<unknown>): void }
interface Page { readonly url: string; readonly visibilityState: string; focus(): Promise<Page>; navigate(url: string): Promise<unknown> }
interface Worker {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void>; matchAll(which: { type: 'window'; includeUncontrolled: true }): Promise<readonly Page[]>; openWindow(url: string): Promise<unknown> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', on: (event: Waiting) => void): void;
  addEventListener(type: 'push', on: (event: Waiting & { readonly data: { json(): Message } | null }) => void): void;
  addEventListener(type: 'notificationclick', on: (event: Waiting & { readonly notification: Notification }) => void): void;
}
const worker = self as unknown as Worker;

const AGENDA = '/#/meet/agenda';
const BUZZ = [300, 150, 300, 150, 300];

/** The pages of those who attend: they show what a notification says. */
const isAttend = (page: Page): boolean => ['/', '/join', '/enter'].includes(new URL(page.url).pathname);
const pages = async (): Promise<readonly Page[]> => (await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(isAttend);

async function show(message: Message): Promise<void> {
  if ((await pages()).some(page => page.visibilityState === 'visible')) return;
  const { title, body } = said(message);
  // Not all of these are in the types of every TypeScript: what a browser does not know it leaves out.
  const options = { body, tag: message.tag, renotify: true, vibrate: BUZZ, icon: '/icon-192.png', badge: '/badge.png', lang: message.language };
  await worker.registration.showNotification(title, options);
}

async function open(): Promise<void> {
  const [page] = await pages();
  if (!page) return void (await worker.clients.openWindow(AGENDA));
  await page.focus();
  await page.navigate(AGENDA);
}

// Nothing of the page is kept here, so that a new worker can take over at once.
worker.addEventListener('install', event => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()));
worker.addEventListener('push', event => { if (event.data) event.waitUntil(show(event.data.json())); });
worker.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(open());
});
