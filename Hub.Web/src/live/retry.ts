import { asProblem, passes, type Problem } from './problem';

/** Milliseconds before try n (from 1), spread so that a hall does not come back in one wave. */
export const delayBefore = (attempt: number, longest = 15_000, random = Math.random): number =>
  Math.min(400 * 2 ** (attempt - 1), longest) * (0.6 + 0.8 * random());

export const sleep = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

/**
 * Sends an idempotent command until it is taken or refused. `onTrouble` hears of each try that came to nothing.
 * Gives up only where another try cannot help.
 */
export async function insist<T>(command: () => Promise<T>, onTrouble?: (problem: Problem) => void): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await command();
    } catch (error) {
      const problem = asProblem(error);
      if (!passes(problem)) throw problem;
      onTrouble?.(problem);
      await Promise.race([sleep(delayBefore(attempt)), online()]);
    }
  }
}

/** Resolves when the browser says that the network is back; never if it is there. */
const online = (): Promise<void> => new Promise(done => {
  if (navigator.onLine === false) addEventListener('online', () => done(), { once: true });
});
