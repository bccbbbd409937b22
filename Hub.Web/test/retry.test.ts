import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { passes, Problem } from '../src/live/problem';
import { delayBefore, insist } from '../src/live/retry';

const problem = (code: string, status: number, retryable: boolean): Problem => Problem.of({ code, detail: '', retryable }, status);

test.each([
  [Problem.offline(), true], [problem('store-unavailable', 503, true), true], [problem('too-fast', 429, true), true], [Problem.of(undefined, 502), true],
  [problem('too-many-questions', 429, true), false], [problem('too-many-wrong-codes', 429, true), false], [problem('text-empty', 422, false), false], [problem('stale-state', 409, false), false],
])('%s passes by itself: %s', (given, expected) => expect(passes(given)).toBe(expected));

it('waits longer each time, up to a limit, and never all at once', () => {
  const [least, most] = [(n: number) => delayBefore(n, 6_000, () => 0), (n: number) => delayBefore(n, 6_000, () => 1)];
  expect(least(1)).toBe(240);
  expect(most(1)).toBe(560);
  expect(least(50)).toBe(3_600);
  expect(most(50)).toBe(8_400);
});

describe('an idempotent command', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('navigator', { onLine: true });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is sent until it is taken', async () => {
    let tries = 0;
    const troubles: string[] = [];
    const sent = insist(async () => {
      if (++tries < 4) throw tries === 1 ? new TypeError('network') : problem('store-unavailable', 503, true);
      return 'taken';
    }, trouble => troubles.push(trouble.code));
    await vi.runAllTimersAsync();
    expect(await sent).toBe('taken');
    expect(troubles).toEqual(['offline', 'store-unavailable', 'store-unavailable']);
  });

  it('is given up when it is refused', async () => {
    await expect(insist(() => Promise.reject(problem('too-many-questions', 429, true)))).rejects.toMatchObject({ code: 'too-many-questions' });
  });
});
