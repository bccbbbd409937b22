import { isObject } from './mergePatch';

export interface Fault { where: string; what: string }

/** A no of the server: a stable code, an English sentence, and whether the same may succeed later. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly sentence: string,
    readonly retryable: boolean,
    readonly status = 0,
    readonly faults: readonly Fault[] = [],
    /** Of several rules for which the code stands, the one that is meant. */
    readonly rule?: string,
    /** Where a command was made on an old picture: what is true now, a state or an id, empty for none. The views may show it a moment later. */
    readonly now?: string,
  ) { super(sentence); }

  static readonly offline = (): Problem => new Problem('offline', 'The hub cannot be reached just now.', true);

  static of(body: unknown, status: number): Problem {
    const it = isObject(body) ? body : {};
    const code = typeof it['code'] === 'string' ? it['code'] : status >= 500 ? 'internal' : 'unexpected';
    const sentence = typeof it['detail'] === 'string' ? it['detail'] : `The hub answered ${status}.`;
    // A gateway in front of a restarting hub answers 502 to 504 without our words: worth another try.
    const retryable = typeof it['retryable'] === 'boolean' ? it['retryable'] : status >= 500;
    const said = (name: string): string | undefined => (typeof it[name] === 'string' ? it[name] : undefined);
    return new Problem(code, sentence, retryable, status, Array.isArray(it['faults']) ? it['faults'].filter(isFault) : [], said('rule'), said('now'));
  }
}

const isFault = (value: unknown): value is Fault & Record<string, string> =>
  isObject(value) && typeof value['where'] === 'string' && typeof value['what'] === 'string';

/** Worth sending again by itself: the hub was not reached, was busy, or was asked too fast. Other limits want a person's decision. */
export const passes = (problem: Problem): boolean =>
  problem.code === 'offline' || problem.code === 'too-fast' || (problem.retryable && problem.status >= 500);

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : Problem.offline();
