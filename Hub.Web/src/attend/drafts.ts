import { signal, type Signal } from '@preact/signals';
import { isObject } from '../live/mergePatch';
import { keep, recall } from '../live/store';

/** What somebody has begun to write stays, also across a reload, until it is sent. */
export interface Draft { text: string; named: boolean }

const isDraft = (value: unknown): value is Draft => isObject(value) && typeof value['text'] === 'string' && typeof value['named'] === 'boolean';

interface Desk { draft: Signal<Draft>; write: (change: Partial<Draft>) => void }
const desks = new Map<string, Desk>();

export function draftFor(conference: string, panel: string, named: boolean): Desk {
  const key = `hub.draft.${conference}.${panel}`;
  const there = desks.get(key);
  if (there) return there;
  const draft = signal<Draft>(recall<Draft>(key, { text: '', named }, isDraft));
  const write = (change: Partial<Draft>): void => {
    draft.value = { ...draft.value, ...change };
    keep(key, draft.value.text ? draft.value : null);
  };
  const desk = { draft, write };
  desks.set(key, desk);
  return desk;
}

/** As the server counts: line ends as one, no space around, composed. */
export const measure = (text: string): number => text.replace(/\r\n?/g, '\n').trim().normalize('NFC').length;
