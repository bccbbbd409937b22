import { signal } from '@preact/signals';
import { api, ask } from '../live/client';
import { insist } from '../live/retry';
import { toastProblem } from '../ui/toasts';

/** Which question is meant. */
export interface At { conference: string; panel: string; question: string }

const QUESTION = '/api/conferences/{conference}/panels/{panel}/questions/{question}';

export async function withdraw(path: At): Promise<void> {
  await insist(() => ask(api.DELETE(QUESTION, { params: { path } }))).catch(toastProblem);
}

/** A new wording, on the condition that nobody has edited the question since `edits`. Throws a Problem if it may not be. */
export const reword = (path: At, text: string, edits: number, onTrouble: () => void): Promise<unknown> =>
  insist(() => ask<unknown>(api.PUT(`${QUESTION}/text`, { params: { path }, body: { text, edits } })), onTrouble);

/** Throws a Problem if it is not taken. `reply` is the id that the reply will have; `answers`: with it the question is answered that was seen there. */
export const sendReply = (path: At, reply: string, text: string, answers: 'approved' | null, onTrouble: () => void): Promise<unknown> =>
  insist(() => ask<unknown>(api.PUT(`${QUESTION}/replies/{reply}`, { params: { path: { ...path, reply } }, body: { text, ...(answers && { answers }) } })), onTrouble);

/** Reported from here and not shown by the server yet. There is no way back, so nothing but a refusal takes it out. */
export const reporting = signal<ReadonlySet<string>>(new Set());

export async function report(path: At): Promise<void> {
  reporting.value = new Set([...reporting.value, path.question]);
  try {
    await insist(() => ask<unknown>(api.PUT(`${QUESTION}/report`, { params: { path } })));
  } catch (error) {
    reporting.value = new Set([...reporting.value].filter(id => id !== path.question));
    toastProblem(error);
  }
}
