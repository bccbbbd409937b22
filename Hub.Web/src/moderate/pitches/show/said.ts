import { sentence } from '../../../i18n/words';
import type { PitchState, Step } from '../../../live/pitchViews';
import type { Problem } from '../../../live/problem';
import { pitchWords } from '../../../ui/pitchWords';
import { toast } from '../../../ui/toasts';
import type { At } from '../../at';
import { roundTrue } from '../round';
import { words } from '../words';

const LONGEST_NAME = 48;

/** A title as one can say it in passing. */
export function brief(title: string): string {
  const letters = [...title];
  return letters.length <= LONGEST_NAME ? title : `${letters.slice(0, LONGEST_NAME - 1).join('').trimEnd()}…`;
}

export const titleOf = (at: At, pitch: string): string => brief(roundTrue(at).pitches?.[pitch]?.title ?? '');

/** A step that can be taken back, by its words. */
export const said = (at: At, what: Step, pitch: string, title = titleOf(at, pitch)): string => words.value.did(title)[what];

/** A refusal, with what is true now where that can be told. */
export function sayRefused(at: At, problem: Problem, pitch: string, was: PitchState): void {
  toast(trueNow(at, problem, pitch, was) ?? sentence(problem));
}

function trueNow(at: At, { code, now }: Problem, pitch: string, was: PitchState): string | undefined {
  if (now === undefined || now === was) return undefined;
  const is = words.value.stale;
  if (code === 'stale-pitch') return is.pitch(titleOf(at, pitch), pitchWords.value.states[now as PitchState]);
  const title = now && titleOf(at, now);
  // Of a pitch that came meanwhile this page may not know the title yet.
  return now && !title ? undefined : code === 'stale-running' ? is.running(title) : code === 'stale-turn' ? is.next(title) : undefined;
}
