import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** A question that is looked for and not drawn yet. The list that holds it draws it. */
const sought = signal<string | null>(null);
const GIVEN_UP_AFTER = 1_000;

export const cardId = (question: string): string => `card-${question}`;

/** Leads to a question, wherever on the page it stands. */
export function find(question: string): void {
  if (document.getElementById(cardId(question))) return focusCard(question);
  sought.value = question;
  setTimeout(() => void (sought.value = null), GIVEN_UP_AFTER);
}

/** Takes the focus to a card, once it is drawn. */
export function focusCard(question: string): void {
  requestAnimationFrame(() => {
    const card = document.getElementById(cardId(question));
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'center' });
  });
}

/** What is sought and in this list, `reach` draws. */
export function useFinding(holds: (question: string) => boolean, reach: (question: string) => void): void {
  const id = sought.value;
  useEffect(() => {
    if (!id || !holds(id)) return;
    reach(id);
    focusCard(id);
    sought.value = null;
  }, [id]);
}

/** Where a list has folded or filtered away what is sought, `unhide` shows it. */
export function useUnhiding(hides: (question: string) => boolean, unhide: () => void): void {
  const id = sought.value;
  useEffect(() => {
    if (id && hides(id)) unhide();
  }, [id]);
}
