import { sentence } from '../../../i18n/words';
import { coming, onStageOf } from '../../../live/pitches';
import type { PitchState, Step } from '../../../live/pitchViews';
import type { Problem } from '../../../live/problem';
import { sleep } from '../../../live/retry';
import { pitchWords } from '../../../ui/pitchWords';
import { toast } from '../../../ui/toasts';
import type { At } from '../../at';
import { roundTrue } from '../round';
import { words } from '../words';
import { runIn } from './changes';

const LONGEST_NAME = 48;

/** A title as one can say it in passing. */
export function brief(title: string): string {
  const letters = [...title];
  return letters.length <= LONGEST_NAME ? title : `${letters.slice(0, LONGEST_NAME - 1).join('').trimEnd()}…`;
}

export const titleOf = (at: At, pitch: string): string => brief(roundTrue(at).pitches?.[pitch]?.title ?? '');

/** A step that can be taken back, by its words. */
export const said = (at: At, what: Step, pitch: string, title = titleOf(at, pitch)): string => words.value.did(title)[what];

/** A refusal, with what is true now where that can be told: the news may be a moment behind the refusal. */
export async function sayRefused(at: At, problem: Problem, pitch: string, was: PitchState): Promise<void> {
  const text = words.value.stale;
  const now = (): string | undefined => {
    const view = roundTrue(at);
    const { state } = runIn(view, pitch);
    switch (problem.code) {
      case 'stale-pitch': return state === was ? undefined : text.pitch(titleOf(at, pitch), pitchWords.value.states[state]);
      case 'stale-running': return text.running(brief(onStageOf(view)?.title ?? ''));
      case 'stale-turn': return text.next(brief(coming(view)[0]?.title ?? ''));
      default: return sentence(problem);
    }
  };
  if (problem.code.startsWith('stale')) for (let wait = 0; wait < 10 && now() === undefined; wait++) await sleep(100);
  toast(now() ?? sentence(problem));
}
