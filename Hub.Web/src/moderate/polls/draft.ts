import { itemsInOrder } from './library';
import { uuidv7 } from '../../live/uuid';
import type { Schemas } from '../../live/client';
import type { PollItem, PollKind, PollView, Visible } from '../../live/views';

/** A poll as the editor holds it: lists in order, numbers as they are typed. */
export interface DraftOption { id: string; text: string; right: boolean }
export interface DraftItem {
  id: string; kind: PollKind; text: string; options: readonly DraftOption[];
  min?: number | undefined; max?: number | undefined; from: number; to: number; fromLabel: string; toLabel: string; seconds?: number | undefined;
}
export interface Draft {
  id: string; version: number; locked: boolean; title: string; pace: 'moderator' | 'self'; results: Visible; changeable: boolean; seconds?: number | undefined;
  items: readonly DraftItem[];
}

export const kinds: readonly PollKind[] = ['single', 'multiple', 'scale', 'ranking', 'cloud', 'open', 'quiz'];
export const hasOptions = (kind: PollKind): boolean => kind === 'single' || kind === 'multiple' || kind === 'ranking' || kind === 'quiz';
/** What has a least number to choose, and a most. */
export const hasMin = (kind: PollKind): boolean => kind === 'multiple';
export const hasMax = (kind: PollKind): boolean => kind === 'multiple' || kind === 'cloud' || kind === 'ranking';

export const MOST_ITEMS = 20;
export const MOST_OPTIONS = 12;
export const MOST_WORDS = 5;
export const MOST_STEPS = 21;

export type Sheet = Schemas['PollRequest'];

export const newOption = (text = ''): DraftOption => ({ id: uuidv7(), text, right: false });
export const newItem = (kind: PollKind = 'single'): DraftItem =>
  ({ id: uuidv7(), kind, text: '', options: [newOption(), newOption()], from: 1, to: 5, fromLabel: '', toLabel: '' });
export const newDraft = (): Draft =>
  ({ id: uuidv7(), version: 0, locked: false, title: '', pace: 'moderator', results: 'after-close', changeable: true, items: [newItem()] });

export function draftOf(id: string, { poll, items }: PollView): Draft {
  const { title = '', pace = 'moderator', results = 'after-close', changeable = true, seconds, version = 0, locked, phase = 'draft' } = poll ?? {};
  return { id, version, locked: !!locked || phase !== 'draft', title, pace, results, changeable, seconds, items: itemsInOrder(items).map(itemOf) };
}

function itemOf({ id, kind, text, options, min, max, from = 1, to = 5, fromLabel = '', toLabel = '', seconds }: PollItem & { id: string }): DraftItem {
  const inOrder = Object.entries(options ?? {}).sort((a, b) => a[1].order - b[1].order);
  return { id, kind, text, options: inOrder.map(([o, it]) => ({ id: o, text: it.text, right: !!it.right })), min, max, from, to, fromLabel, toLabel, seconds };
}

/** The same questions again, as a poll of its own. */
export const copyOf = (draft: Draft, title: string): Draft => ({
  ...draft, id: uuidv7(), version: 0, locked: false, title,
  items: draft.items.map(item => ({ ...item, id: uuidv7(), options: item.options.map(option => ({ ...option, id: uuidv7() })) })),
});

/** A poll of one question needs no title of its own. */
export const titleOf = ({ title, items }: Draft): string => title.trim() || (items.length === 1 ? items[0]!.text.trim() : '');

/** What the hub is sent: only what the kind of each question has use for. */
export function sheetOf(draft: Draft, session: string): Sheet {
  const { version, pace, results, changeable, seconds, items } = draft;
  return { session, version, title: titleOf(draft), pace, results, changeable, seconds: seconds ?? null, items: items.map(sheetItem) };
}

function sheetItem({ id, kind, text, options, min, max, from, to, fromLabel, toLabel, seconds }: DraftItem): NonNullable<Sheet['items']>[number] {
  const scale = kind === 'scale';
  return {
    id, kind, text: text.trim(), seconds: seconds ?? null,
    options: hasOptions(kind) ? options.map(o => ({ id: o.id, text: o.text.trim(), right: kind === 'quiz' && o.right })) : null,
    min: hasMin(kind) ? min ?? null : null, max: hasMax(kind) ? max ?? null : null,
    from: scale ? from : null, to: scale ? to : null, fromLabel: (scale && fromLabel.trim()) || null, toLabel: (scale && toLabel.trim()) || null,
  };
}

/** A thing of a list moved by one place. */
export function moved<T extends { id: string }>(list: readonly T[], id: string, by: 1 | -1): readonly T[] {
  const at = list.findIndex(it => it.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= list.length) return list;
  const next = [...list];
  [next[at], next[to]] = [next[to]!, next[at]!];
  return next;
}

export const changed = <T extends { id: string }>(list: readonly T[], id: string, how: Partial<T>): readonly T[] => list.map(it => (it.id === id ? { ...it, ...how } : it));
export const without = <T extends { id: string }>(list: readonly T[], id: string): readonly T[] => list.filter(it => it.id !== id);
