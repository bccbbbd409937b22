import { isTyping, keysOn } from '../keys';
import { doesOf as panelDoes, shortcuts as ofPanel, type Does as PanelDoes } from '../shortcuts';
import { doesOf, isOfPitch, type Does } from './shortcuts';

interface Hears {
  /** What a key does in the show; about which pitch, if one has the focus. */
  show(does: Does, pitch: string | undefined): boolean;
  /** The keys of a panel, for the question that has the focus. */
  question(does: PanelDoes, question: string): boolean;
}

/** On a question these count before those of the show. */
const onQuestion = new Set<PanelDoes>([...ofPanel.card, ...ofPanel.questions].map(([does]) => does));

/** Hears the keys of the page; each says whether the key meant something. */
export function listen(hears: Hears): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (!keysOn.peek() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
    if (heard(event.shiftKey && event.key.startsWith('Arrow') ? `Shift+${event.key}` : event.key, hears)) event.preventDefault();
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

function heard(key: string, { show, question }: Hears): boolean {
  const card = focused('question');
  const asked = panelDoes(key);
  if (card !== undefined && asked && onQuestion.has(asked)) return question(asked, card);
  const does = doesOf(key);
  const pitch = focused('pitch');
  if (!does) return false;
  // Away from the list its arrows scroll, as everywhere; the letters take the keyboard there.
  if (isOfPitch(does) && pitch === undefined && key !== 'j' && key !== 'k') return false;
  return show(does, pitch);
}

const focused = (kind: 'question' | 'pitch'): string | undefined =>
  document.activeElement?.closest<HTMLElement>(`[data-${kind}]`)?.dataset[kind];

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-pitch]')].filter(row => row.offsetParent !== null);

export function focusRow(pitch: string): void {
  const row = rows().find(it => it.dataset['pitch'] === pitch);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

/** From row to row; where the keyboard was elsewhere, the first. */
export function goRow(by: 1 | -1): void {
  const all = rows();
  const at = all.findIndex(row => row.contains(document.activeElement));
  const next = at < 0 ? all[0] : all[at + by];
  if (next) focusRow(next.dataset['pitch']!);
}

/** Where the work goes on once this row has left. */
export function rowBeside(pitch: string): string | undefined {
  const all = rows();
  const at = all.findIndex(row => row.dataset['pitch'] === pitch);
  return (all[at + 1] ?? all[at - 1])?.dataset['pitch'];
}
