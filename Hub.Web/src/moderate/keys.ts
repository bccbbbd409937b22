import { signal } from '@preact/signals';
import { keep, recall } from '../live/store';
import type { Column } from './board';

interface Wishes { act(question: string, to: Column): void; undo(): void; help(): void }

const moves: Record<string, Column> = { a: 'approved', r: 'declined', s: 'on-stage', d: 'answered' };

/** Single keys get in the way of some speech and switch users (WCAG 2.1.4): they can be turned off. */
export const keysOn = signal(recall('hub.keys', true, (v): v is boolean => typeof v === 'boolean'));
keysOn.subscribe(on => keep('hub.keys', on ? null : false));

const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-question]')].filter(card => card.offsetParent !== null);
const current = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('[data-question]') ?? null;
const cardOf = (id: string): HTMLElement | undefined => cards().find(card => card.dataset['question'] === id);

export function focusCard(id: string): void {
  const card = cardOf(id);
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
}

/** Where the work goes on once this card has left its column: only if the keyboard was on it. */
export function nextAfter(id: string): string | undefined {
  const card = current();
  if (card?.dataset['question'] !== id) return undefined;
  const inColumn = [...(card.closest('ul')?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
  const at = inColumn.indexOf(card);
  return (inColumn[at + 1] ?? inColumn[at - 1])?.dataset['question'];
}

export function listen(wishes: Wishes): () => void {
  const hear = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
    if (!keysOn.peek()) return;
    if (event.key === '?') return done(event, wishes.help);
    const to = moves[event.key];
    const card = current();
    if (to && card) return done(event, () => wishes.act(card.dataset['question']!, to));
    if (event.key === 'u') return done(event, wishes.undo);
    // Away from the cards the arrows scroll, as everywhere.
    if (event.key === 'j' || (card && event.key === 'ArrowDown')) return done(event, () => go(1));
    if (event.key === 'k' || (card && event.key === 'ArrowUp')) return done(event, () => go(-1));
    if (card && event.key === 'ArrowRight') return done(event, () => across(1));
    if (card && event.key === 'ArrowLeft') return done(event, () => across(-1));
  };
  addEventListener('keydown', hear);
  return () => removeEventListener('keydown', hear);
}

function done(event: KeyboardEvent, wish: () => void): void {
  event.preventDefault();
  wish();
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]');

function go(by: 1 | -1): void {
  const all = cards();
  const card = current();
  const next = card ? all[all.indexOf(card) + by] : all[0];
  if (next) focusCard(next.dataset['question']!);
}

function across(by: 1 | -1): void {
  const all = cards();
  const filled = [...document.querySelectorAll('.column')].map(c => all.filter(card => c.contains(card))).filter(c => c.length > 0);
  const here = filled.findIndex(c => c.some(q => q === current()));
  const column = filled[here < 0 ? 0 : here + by];
  if (column) focusCard(column[0]!.dataset['question']!);
}
