import { signal } from '@preact/signals';
import { sentence } from '../i18n/words';
import { api, ask } from '../live/client';
import { isObject } from '../live/mergePatch';
import { asProblem } from '../live/problem';
import { insist } from '../live/retry';
import { isText, keep, recall } from '../live/store';
import { uuidv7 } from '../live/uuid';

/** What one asks: named or not, in a language of the event, to one of the panel's speakers or to all of them. */
export interface Asked { text: string; named: boolean; language?: string; to?: string }

/** A question on its way. It is kept until the server has it, under one id: sent twice it still is one question. */
export interface Outgoing extends Asked { id: string; panel: string; trouble?: boolean; refused?: string; taken?: boolean }

export const outgoing = signal<readonly Outgoing[]>([]);
let conference = '';
let key = '';

const isOutgoing = (value: unknown): value is Outgoing & Record<string, never> =>
  isObject(value) && ['id', 'panel', 'text'].every(k => isText(value[k])) && typeof value['named'] === 'boolean'
  && ['language', 'to'].every(k => value[k] === undefined || isText(value[k]));
const areOutgoing = (value: unknown): value is Outgoing[] => Array.isArray(value) && value.every(isOutgoing);

/** Takes up what an earlier page had not got through. */
export function openOutbox(ofConference: string, person: string): void {
  const its = `hub.outbox.${ofConference}.${person}`;
  if (its === key) return;
  [conference, key] = [ofConference, its];
  outgoing.value = recall<Outgoing[]>(key, [], areOutgoing).map(({ trouble: _, ...question }) => question);
  outgoing.value.forEach(question => void send(question));
}

/** Gives back the id under which its way can be followed. */
export function askQuestion(panel: string, asked: Asked): string {
  const question: Outgoing = { id: uuidv7(), panel, ...asked };
  put([...outgoing.value, question]);
  void send(question);
  return question.id;
}

async function send({ id, panel, text, named, language, to }: Outgoing): Promise<void> {
  const path = { conference, panel, question: id };
  const body = { text, named, ...(language && { language }), ...(to && { to }) };
  try {
    await insist(
      () => ask(api.PUT('/api/conferences/{conference}/panels/{panel}/questions/{question}', { params: { path }, body })),
      () => change(id, { trouble: true }),
    );
    change(id, { taken: true, trouble: false });
    // The push that shows it takes it out; should it have been withdrawn before that, nothing will.
    setTimeout(() => forget([id]), 20_000);
  } catch (error) {
    change(id, { refused: sentence(asProblem(error)) });
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
