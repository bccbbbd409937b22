import { sentence } from '../../i18n/words';
import { asProblem, type Problem } from '../../live/problem';
import { useDoing } from '../../ui/doing';
import { toast } from '../../ui/toasts';
import { words } from './words';

/** What a rule of the view of conflicts says; one that this page does not know yet stays as it is. */
export const ruleWords = (rule: string): string => (words.value.rules as Record<string, string>)[rule] ?? rule;

/** What to tell an organiser about a refusal: some codes mean something else here than on other faces. */
export function explained(problem: Problem): string {
  const rule = problem.rule && (words.value.rules as Record<string, string>)[problem.rule];
  return rule || ((words.value.refused as Record<string, string>)[problem.code] ?? sentence(problem));
}

export const useWork = () => useDoing(explained);

export const toastRefused = (error: unknown): void => toast(explained(asProblem(error)));

/** Does it, and says what went wrong; whether it went well. */
export async function did(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    toastRefused(error);
    return false;
  }
}
