import { signal } from '@preact/signals';
import { sentence } from '../i18n/words';
import { api, ask } from '../live/client';
import { isObject } from '../live/mergePatch';
import { asProblem, type Problem } from '../live/problem';
import { insist } from '../live/retry';
import { keep, recall } from '../live/store';
import { uuidv7 } from '../live/uuid';
import { toastProblem } from '../ui/toasts';

/** A question on its way. It is kept until the server has it, under one id: sent twice it still is one question. */
export interface Outgoing { id: string; panel: string; text: string; named: boolean; trouble?: boolean; refused?: string; taken?: boolean }

export const outgoing = signal<readonly Outgoing[]>([]);
let conference = '';
let key = '';

const isOutgoing = (value: unknown): value is Outgoing =>
  isObject(value) && ['id', 'panel', 'text'].every(k => typeof value[k] === 'string') && typeof value['named'] === 'boolean';
const areOutgoing = (value: unknown): value is Outgoing[] => Array.isArray(value) && value.every(isOutgoing);

/** Takes up what an earlier page had not got through. */
export function openOutbox(ofConference: string, person: string): void {
  const its = `hub.outbox.${ofConference}.${person}`;
  if (its === key) return;
  [conference, key] = [ofConference, its];
  outgoing.value = recall<Outgoing[]>(key, [], areOutgoing).map(({ id, panel, text, named }) => ({ id, panel, text, named }));
  outgoing.value.forEach(question => void send(question));
}

/** Gives back the id under which its way can be followed. */
export function askQuestion(panel: string, text: string, named: boolean): string {
  const question: Outgoing = { id: uuidv7(), panel, text, named };
  put([...outgoing.value, question]);
  void send(question);
  return question.id;
}

async function send({ id, panel, text, named }: Outgoing): Promise<void> {
  const path = { conference, panel, question: id };
  try {
    await insist(
      () => ask(api.PUT('/api/conferences/{conference}/panels/{panel}/questions/{question}', { params: { path }, body: { text, named } })),
      () => change(id, { trouble: true }),
    );
    change(id, { taken: true, trouble: false });
    // The push that shows it takes it out; should it have been withdrawn before that, nothing will.
    setTimeout(() => forget([id]), 20_000);
  } catch (error) {
    change(id, { refused: sentence(asProblem(error) as Problem) });
  }
}

/** Drops what is seen to have arrived, or is given up. */
export const forget = (ids: readonly string[]): void => {
  if (ids.length) put(outgoing.value.filter(q => !ids.includes(q.id)));
};

const change = (id: string, how: Partial<Outgoing>): void => put(outgoing.value.map(q => (q.id === id ? { ...q, ...how } : q)));

function put(questions: readonly Outgoing[]): void {
  outgoing.value = questions;
  const open = questions.filter(q => !q.taken && !q.refused);
  keep(key, open.length ? open : null);
}

export async function withdraw(panel: string, id: string): Promise<void> {
  const path = { conference, panel, question: id };
  await insist(() => ask(api.DELETE('/api/conferences/{conference}/panels/{panel}/questions/{question}', { params: { path } }))).catch(toastProblem);
}
