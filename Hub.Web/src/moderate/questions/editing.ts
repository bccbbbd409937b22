import { sentence } from '../../i18n/words';
import type { Status } from '../../live/client';
import { uuidv7 } from '../../live/uuid';
import type { PanelView } from '../../live/views';
import { toast, toastProblem } from '../../ui/toasts';
import { insist } from '../../live/retry';
import type { At } from '../at';
import { doneWith } from '../undoing';
import { wishes } from '../wishes';
import { words } from '../words';
import type { Card, Note } from './board';
import { sendHidden, sendLabels, sendReply, sendText } from './commands';
import { moved, undo } from './moves';

const hidden = wishes<boolean>();
export const hiding = hidden.open;

export const confirmReplies = (view: PanelView): void => hidden.confirm((reply, on) => !!view.replies?.[reply]?.hidden === on);

export async function hide(at: At, reply: Note, on: boolean): Promise<void> {
  const refused = await hidden.make(reply.id, on, () => sendHidden(at, reply.question, reply.id, on));
  if (refused) toast(sentence(refused));
}

/** Throws a Problem: the form that asked shows it and keeps what was written. */
export async function correct(at: At, card: Card, text: string): Promise<void> {
  const edits = card.edits ?? 0;
  await insist(() => sendText(at, card.id, text, edits));
  doneWith(words.value.corrected, `text ${card.id}`, () => void insist(() => sendText(at, card.id, card.text, edits + 1)).then(() => toast(words.value.undone), toastProblem));
}

export async function label(at: At, card: Card, labels: readonly string[]): Promise<void> {
  const was = Object.keys(card.labels ?? {}).sort();
  const now = [...labels].sort();
  if (now.join() === was.join()) return;
  await insist(() => sendLabels(at, card.id, now, was));
  doneWith(words.value.labelled, `labels ${card.id}`, () => void insist(() => sendLabels(at, card.id, was, now)).catch(toastProblem));
}

/** `answers`: with this the question, which was seen in that state, is answered too. */
export async function reply(at: At, question: string, id: string, text: string, answers: Status | null): Promise<void> {
  await moved(question);
  await insist(() => sendReply(at, question, id, text, answers));
  if (answers) doneWith(words.value.answeredInWriting, question, () => void undo(at, { question, from: 'answered', to: answers }));
  else toast(words.value.replied);
}

/** A reply is named when its form opens, so that sending it again after a lost answer does not write it twice. */
export const newReply = (): string => uuidv7();
