import { useSignal, type Signal } from '@preact/signals';
import { sentence } from '../i18n/words';
import { asProblem, type Problem } from '../live/problem';

export interface Doing { busy: Signal<boolean>; fault: Signal<string>; done: Signal<string>; run: (work: () => Promise<unknown>, done?: string) => Promise<boolean> }

/** A button's work: one at a time, with the sentence of what went wrong, or right. */
export function useDoing(say: (problem: Problem) => string = sentence): Doing {
  const busy = useSignal(false);
  const fault = useSignal('');
  const done = useSignal('');
  const run = async (work: () => Promise<unknown>, said = ''): Promise<boolean> => {
    if (busy.value) return false;
    [busy.value, fault.value, done.value] = [true, '', ''];
    try {
      await work();
      done.value = said;
      return true;
    } catch (error) {
      fault.value = say(asProblem(error));
      return false;
    } finally {
      busy.value = false;
    }
  };
  return { busy, fault, done, run };
}
