import type { Criterion, MyPitchRoundView } from '../../../live/pitchViews';
import type { ById } from '../../../live/views';

/** What a juror gives a pitch: values by criterion, and a note. */
export interface Marks { readonly values: ById<number>; readonly note: string }

/** The same as the hub has it; version 0: nothing yet. */
export interface Known extends Marks { readonly version: number }

/** A sheet that is ahead of the hub. Of those that wait the first is on its way if `sending`, the last is what the juror sees. */
export interface Sheet {
  readonly known: Known; readonly waiting: readonly Marks[];
  readonly sending?: boolean; readonly trouble?: boolean;
  /** What was entered here and came too late: another device had changed the sheet. */
  readonly overtaken?: Marks;
}

export const NOTHING: Known = { values: {}, note: '', version: 0 };
export function knownOf({ scores }: MyPitchRoundView, pitch: string): Known {
  const score = scores?.[pitch];
  return score ? { values: score.values, note: score.note ?? '', version: score.version } : NOTHING;
}

/** As the server counts. */
export const LONGEST_NOTE = 500;

export const shown = (sheet: Sheet): Marks => sheet.waiting.at(-1) ?? sheet.known;

const words = (note: string): string => note.replace(/\r\n?/g, '\n').trim().normalize('NFC');

export function same(a: Marks, b: Marks): boolean {
  const keys = Object.keys(a.values);
  return words(a.note) === words(b.note) && keys.length === Object.keys(b.values).length && keys.every(key => a.values[key] === b.values[key]);
}

/** What is on its way stays what it is, so that sent again it is the same; what waits behind it is replaced. */
export function enter({ known, waiting, sending = false }: Sheet, marks: Marks): Sheet {
  return { known, sending, waiting: sending ? [...waiting.slice(0, 1), marks] : [marks] };
}

/** The hub has taken the first of those that wait: it counts a version only for what was not so before. */
export function taken({ known, waiting: [first, ...waiting] }: Sheet): Sheet {
  const now = !first || same(first, known) ? known : { ...first, version: known.version + 1 };
  return { known: now, waiting };
}

/** Another device was faster: what the hub has counts, and what was entered here can be entered again. */
export function overtaken(sheet: Sheet, given: Known): Sheet {
  return { known: given, waiting: [], overtaken: shown(sheet) };
}

/** With what the hub shows by now; null where that is all there is to show. */
export function seen(sheet: Sheet, given: Known): Sheet | null {
  if (sheet.waiting.length > 0 || given.version < sheet.known.version) return sheet;
  return sheet.overtaken ? { ...sheet, known: given } : null;
}

export const criteriaOf = (criteria: ById<Criterion> | undefined): [string, Criterion][] =>
  Object.entries(criteria ?? {}).sort((a, b) => a[1].order - b[1].order);

/** Whether every criterion has its value: only then the sheet counts. */
export const isWhole = ({ values }: Marks, criteria: ById<Criterion>): boolean =>
  Object.keys(criteria).length > 0 && Object.keys(criteria).every(id => id in values);

/** The weighted mean of a whole sheet. */
export function meanOf(marks: Marks, criteria: ById<Criterion>): number | null {
  if (!isWhole(marks, criteria)) return null;
  const all = Object.entries(criteria);
  return all.reduce((sum, [id, { weight }]) => sum + weight * marks.values[id]!, 0) / all.reduce((sum, [, { weight }]) => sum + weight, 0);
}
