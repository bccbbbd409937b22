import { signal } from '@preact/signals';
import { keep, recall } from '../live/store';
import { doesOf, type Does } from './shortcuts';

/** Single keys get in the way of some speech and switch users (WCAG 2.1.4): they can be turned off. */
export const keysOn = signal(recall('hub.keys', true, (v): v is boolean => typeof v === 'boolean'));
keysOn.subscribe(on => keep('hub.keys', on ? null : false));

const arrows: readonly string[] = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'];

/** Hears the keys of the page; `hear` says whether the key meant something. */
export function listen(hear: (does: Does, card: string | undefined) => boolean): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
    const does = keysOn.peek() ? doesOf(event.key) : undefined;
    const card = currentCard();
    // Away from the cards the arrows scroll, as everywhere.
    if (!does || (!card && arrows.includes(event.key))) return;
    if (hear(does, card?.dataset['question'])) event.preventDefault();
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]');

const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-question]')].filter(card => card.offsetParent !== null);
const currentCard = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('[data-question]') ?? null;

export function focusCard(id: string): void {
  const card = cards().find(it => it.dataset['question'] === id);
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
}

/** Where the work goes on once this card has left its column: only if the keyboard was on it. */
export function nextAfter(id: string): string | undefined {
  const card = currentCard();
  if (card?.dataset['question'] !== id) return undefined;
  const inColumn = [...(card.closest('ul')?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
  const at = inColumn.indexOf(card);
  return (inColumn[at + 1] ?? inColumn[at - 1])?.dataset['question'];
}

export function go(by: 1 | -1): void {
  const all = cards();
  const card = currentCard();
  const next = card ? all[all.indexOf(card) + by] : all[0];
  if (next) focusCard(next.dataset['question']!);
}

export function across(by: 1 | -1): void {
  const all = cards();
  const filled = [...document.querySelectorAll('.column')].map(c => all.filter(card => c.contains(card))).filter(c => c.length > 0);
  const here = filled.findIndex(c => c.some(q => q === currentCard()));
  const column = filled[here < 0 ? 0 : here + by];
  if (column) focusCard(column[0]!.dataset['question']!);
}
