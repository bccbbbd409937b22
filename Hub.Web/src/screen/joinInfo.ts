import { effect, signal } from '@preact/signals';
import { api, ask } from '../live/client';
import { connected } from '../live/connection';
import { delayBefore, insist } from '../live/retry';

/** How to join: shown on every scene. The code can be renewed any time, so it is asked for again every minute and after each reconnect. */
export const joinInfo = signal<{ url: string; code: string; version: number } | null>(null);

const EVERY = 60_000;
let running: string | undefined;

export function followJoinInfo(conference: string): void {
  if (running === conference) return;
  running = conference;
  const read = async (): Promise<void> => {
    if (running !== conference) return;
    const answer = await insist(() => ask(api.GET('/api/conferences/{conference}/join', { params: { path: { conference } } }))).catch(() => null);
    const code = answer?.code;
    if (answer && code && code !== joinInfo.value?.code) joinInfo.value = { url: answer.url, code, version: Date.now() };
  };
  setInterval(() => void read(), EVERY);
  effect(() => {
    if (connected.value) setTimeout(() => void read(), delayBefore(1));
  });
  void read();
}

/** The address as one types it: without the protocol and what stands for the code. */
export const typed = (url: string): string => url.replace(/^https?:\/\//, '').replace(/#.*$/, '');
