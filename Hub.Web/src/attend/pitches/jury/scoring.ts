import { signal } from '@preact/signals';
import { api, ask } from '../../../live/client';
import { isObject } from '../../../live/mergePatch';
import { asProblem } from '../../../live/problem';
import { insist, sleep } from '../../../live/retry';
import { isText, keep, recall } from '../../../live/store';
import { toastProblem } from '../../../ui/toasts';
import { abstentions } from '../acts';
import type { Of } from '../../../ui/outbox';
import { enter, NOTHING, overtaken, same, seen, shown, taken, type Known, type Marks, type Sheet } from './marks';

interface Open extends Of { readonly sheet: Sheet }

/** The sheets that are ahead of the hub. They are kept until it has them, also across a reload. */
const sheets = signal<ReadonlyMap<string, Open>>(new Map());
const latest = new Map<string, Known>();
const busy = new Set<string>();
let store = '';

const keyOf = ({ session, id }: Of): string => `${session}/${id}`;

const isMarks = (value: unknown): boolean => isObject(value) && isText(value['note']) && isObject(value['values']) && Object.values(value['values']).every(v => typeof v === 'number');
const isOpen = (value: unknown): value is Open & Record<string, never> =>
  isObject(value) && ['conference', 'session', 'id'].every(k => isText(value[k])) && isObject(value['sheet']) && isMarks(value['sheet']['known'])
  && Array.isArray(value['sheet']['waiting']) && value['sheet']['waiting'].every(isMarks);
const areOpen = (value: unknown): value is Open[] => Array.isArray(value) && value.every(isOpen);

/** Takes up what an earlier page had not got through. */
export function openSheets(conference: string, person: string): void {
  const its = `hub.scores.${conference}.${person}`;
  if (its === store) return;
  store = its;
  for (const it of recall<Open[]>(store, [], areOpen)) {
    put(it, it.sheet);
    void send(it);
  }
}

function put({ conference, session, id }: Of, sheet: Sheet | null): void {
  const next = new Map(sheets.peek());
  if (sheet) next.set(keyOf({ conference, session, id }), { conference, session, id, sheet });
  else next.delete(keyOf({ conference, session, id }));
  sheets.value = next;
  const waiting = [...next.values()].filter(it => it.sheet.waiting.length > 0);
  keep(store, waiting.length ? waiting : null);
}

const current = (of: Of): Sheet | undefined => sheets.peek().get(keyOf(of))?.sheet;

/** How a sheet stands on this device, if it is ahead of the hub. */
export const sheetOf = (of: Of): Sheet | undefined => sheets.value.get(keyOf(of))?.sheet;

/** What the juror sees of a pitch: as entered here, else as the hub has it. */
export const marksOf = (of: Of, given: Known): Marks => { const sheet = sheetOf(of); return sheet ? shown(sheet) : given; };

/** How many sheets of a round are not saved yet. */
export const unsaved = (session: string): number => [...sheets.value.values()].filter(it => it.session === session && it.sheet.waiting.length > 0).length;

/** Shows it at once, keeps it, and saves it: `after` ms, for a note that is being written. */
export function mark(of: Of, change: Partial<Marks>, after = 0): void {
  const sheet = current(of) ?? { known: latest.get(keyOf(of)) ?? NOTHING, waiting: [] };
  const marks = { ...shown(sheet), ...change };
  if (same(marks, shown(sheet)) && !sheet.waiting.length) return;
  put(of, enter(sheet, marks));
  void sleep(after).then(() => send(of));
}

/** What came too late is let go. */
export const letGo = (of: Of): void => put(of, null);

async function send(of: Of): Promise<void> {
  const key = keyOf(of);
  if (busy.has(key)) return;
  busy.add(key);
  try {
    await abstentions.settled(of);
    for (let sheet = current(of); sheet?.waiting[0]; sheet = current(of)) {
      put(of, { ...sheet, sending: true });
      await transmit(of, sheet.waiting[0], sheet.known.version);
      put(of, taken(current(of)!));
      confirm(of);
    }
  } catch (error) {
    refuse(of, error);
  } finally {
    busy.delete(key);
  }
}

function transmit({ conference, session, id }: Of, { values, note }: Marks, version: number): Promise<unknown> {
  const params = { path: { conference, session, pitch: id } };
  const body = { criteria: { ...values }, version, ...(note.trim() && { note }) };
  return insist(
    () => ask<unknown>(api.PUT('/api/conferences/{conference}/pitches/{session}/{pitch}/scores', { params, body })),
    () => { const sheet = current({ conference, session, id }); if (sheet) put({ conference, session, id }, { ...sheet, trouble: true }); },
  );
}

function refuse(of: Of, error: unknown): void {
  const sheet = current(of);
  if (sheet && asProblem(error).code === 'stale-score') return put(of, overtaken(sheet, latest.get(keyOf(of)) ?? sheet.known));
  put(of, null);
  toastProblem(error);
}

/** Called with what the hub shows. */
export function confirmScores(of: Of, given: Known): void {
  latest.set(keyOf(of), given);
  confirm(of);
}

function confirm(of: Of): void {
  const [sheet, given] = [current(of), latest.get(keyOf(of))];
  if (!sheet || !given) return;
  const now = seen(sheet, given);
  if (now !== sheet) put(of, now);
}
