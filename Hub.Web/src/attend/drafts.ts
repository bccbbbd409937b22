import { signal, type Signal } from '@preact/signals';
import { isObject } from '../live/mergePatch';
import { isText, keep, recall } from '../live/store';
import type { Asked } from './asking';

/** What somebody has begun to write stays, also across a reload, until it is sent. */
export interface Desk<T> { readonly draft: Signal<T>; readonly write: (change: Partial<T>) => void }
const desks = new Map<string, Desk<never>>();

function deskFor<T extends { text: string }>(key: string, empty: T, fits: (value: unknown) => value is T): Desk<T> {
  const there = desks.get(key);
  if (there) return there as unknown as Desk<T>;
  const draft = signal<T>(recall<T>(key, empty, fits));
  const write = (change: Partial<T>): void => {
    draft.value = { ...draft.value, ...change };
    keep(key, draft.value.text ? draft.value : null);
  };
  const desk: Desk<T> = { draft, write };
  desks.set(key, desk as unknown as Desk<never>);
  return desk;
}

const isAsked = (value: unknown): value is Asked & Record<string, never> => isObject(value) && isText(value['text']) && typeof value['named'] === 'boolean'
  && ['language', 'to'].every(k => value[k] === undefined || isText(value[k]));

export const draftFor = (conference: string, panel: string, named: boolean): Desk<Asked> =>
  deskFor<Asked>(`hub.draft.${conference}.${panel}`, { text: '', named }, isAsked);

/** A new wording of one's question, with the number of edits that it rests on; a reply under the id that it will have. */
export interface Rewording { text: string; edits: number }
export interface Replying { text: string; answered: boolean; id: string }

const isRewording = (value: unknown): value is Rewording & Record<string, never> => isObject(value) && isText(value['text']) && typeof value['edits'] === 'number';
const isReplying = (value: unknown): value is Replying & Record<string, never> =>
  isObject(value) && isText(value['text']) && isText(value['id']) && typeof value['answered'] === 'boolean';

export const rewordingOf = (question: string): Desk<Rewording> => deskFor<Rewording>(`hub.rewording.${question}`, { text: '', edits: 0 }, isRewording);
export const replyTo = (question: string): Desk<Replying> => deskFor<Replying>(`hub.reply.${question}`, { text: '', answered: false, id: '' }, isReplying);

/** As the server counts: line ends as one, no space around, composed. */
export const measure = (text: string): number => text.replace(/\r\n?/g, '\n').trim().normalize('NFC').length;
