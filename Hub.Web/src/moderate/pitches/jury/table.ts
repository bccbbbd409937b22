import { inOrder, type Entry } from '../../../live/pitches';
import type { Criterion, Result, StaffPitchRoundView } from '../../../live/pitchViews';
import { hasBegun } from '../show/changes';

/** What a juror has given a pitch: a mean that counts, nothing yet, or no score to come. */
export type Cell = { is: 'mean'; mean: number } | { is: 'part' } | { is: 'missing' } | { is: 'abstains' } | { is: 'own' } | { is: 'later' };
export interface Row { pitch: Entry; cells: readonly Cell[]; result: Result | undefined }

export const jurorsOf = (view: StaffPitchRoundView): string[] => Object.keys(view.jurors ?? {}).sort();

export const criteriaOf = (view: StaffPitchRoundView): (Criterion & { id: string })[] =>
  Object.entries(view.settings?.criteria ?? {}).map(([id, it]) => ({ ...it, id })).sort((a, b) => a.order - b.order);

function cellOf(view: StaffPitchRoundView, pitch: Entry, juror: string): Cell {
  const score = view.scores?.[pitch.id]?.[juror];
  if (score?.abstains) return { is: 'abstains' };
  if (pitch.speaker === juror) return { is: 'own' };
  if (score?.mean !== undefined) return { is: 'mean', mean: score.mean };
  if (!hasBegun(pitch.run)) return { is: 'later' };
  return { is: Object.keys(score?.values ?? {}).length > 0 ? 'part' : 'missing' };
}

/** Every pitch of the order with what each juror, in the order of `jurorsOf`, has given it. */
export function rowsOf(view: StaffPitchRoundView): Row[] {
  const jurors = jurorsOf(view);
  return inOrder(view).map(pitch => ({ pitch, cells: jurors.map(juror => cellOf(view, pitch, juror)), result: view.results?.[pitch.id] }));
}

export interface Missing { juror: string; pitches: readonly Entry[] }

/** Who has still to score which of the pitches that were given. */
export function missingOf(view: StaffPitchRoundView): Missing[] {
  const pitches = inOrder(view);
  return jurorsOf(view).map(juror => ({ juror, pitches: pitches.filter(it => view.jurors?.[juror]?.missing[it.id]) })).filter(it => it.pitches.length > 0);
}

export interface Placed { pitch: Entry; result: Result; shown: boolean }

/** The result, best first; `shown` are those that were revealed. */
export const resultsOf = (view: StaffPitchRoundView): Placed[] => inOrder(view)
  .flatMap(pitch => { const result = view.results?.[pitch.id]; return result ? [{ pitch, result, shown: view.places?.[pitch.id] !== undefined }] : []; })
  .sort((a, b) => a.result.place - b.result.place || a.pitch.place - b.pitch.place);

/** The places that are revealed, the last first: equals share a place, and are told together. */
export function stepsOf(view: StaffPitchRoundView): number[] {
  const most = view.settings?.places || Infinity;
  return [...new Set(resultsOf(view).map(it => it.result.place).filter(place => place <= most))].sort((a, b) => b - a);
}

/** The place that comes next, and who is on it. */
export function nextToReveal(view: StaffPitchRoundView): { place: number; pitches: readonly Entry[] } | undefined {
  const place = stepsOf(view)[view.round?.revealed ?? 0];
  return place === undefined ? undefined : { place, pitches: resultsOf(view).filter(it => it.result.place === place).map(it => it.pitch) };
}
