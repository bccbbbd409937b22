import { across, go } from '../keys';
import type { Does, OfCard } from '../shortcuts';
import { undoLast } from '../undoing';
import { orderAfter } from './order';
import { order, type Board } from './useBoard';

/** What a key does among the questions; false if it means nothing there. */
export function questionKey(does: Does, card: string | undefined, board: Board, find: () => void): boolean {
  switch (does) {
    case 'down': case 'up': go(does === 'down' ? 1 : -1); return true;
    case 'left': case 'right': across(does === 'right' ? 1 : -1); return true;
    case 'move-on': board.moveOn(); return true;
    case 'undo': undoLast(); return true;
    case 'order': order.value = orderAfter(order.value); return true;
    case 'find': find(); return true;
    default: return board.key(does as OfCard, card);
  }
}

/** Opened, the finder takes the focus; open, its words do. */
export function focusFinder(): void {
  const button = document.getElementById('find');
  if (button?.getAttribute('aria-expanded') === 'false') button.click();
  else document.getElementById('find-text')?.focus();
  button?.scrollIntoView({ block: 'nearest' });
}
