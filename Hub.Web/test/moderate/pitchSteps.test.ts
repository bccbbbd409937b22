import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/live/problem';
import type { StaffPitchRoundView } from '../../src/live/pitchViews';
import { caughtUp, settle, take, withSteps } from '../../src/moderate/pitches/steps';
import { marked, started } from '../../src/moderate/pitches/show/changes';

const no = () => Promise.reject(new Problem('stale-pitch', 'No.', false, 409));
const position = (revision: number) => ({ epoch: 'e', revision });
const view: StaffPitchRoundView = { order: { a: 0, b: 1 } };
const stateOf = (round: string, id: string, revision: number) => withSteps(round, view, position(revision)).runs?.[id]?.state;

describe('a step', () => {
  it('is shown at once and until the view has come to where it stands', async () => {
    const made = take('one', 'show', started('a', '2026-01-01T10:00:00Z'), async () => position(7));
    expect(stateOf('one', 'a', 6)).toBe('pitching');
    expect(await made).toBeNull();
    settle('one', position(6));
    expect(stateOf('one', 'a', 6)).toBe('pitching');
    expect(stateOf('one', 'a', 7)).toBeUndefined();
    const up = caughtUp('one').then(() => 'up');
    settle('one', position(7));
    expect(await up).toBe('up');
  });

  it('that is refused takes those with it that rest on it, and nothing else', async () => {
    const first = take('two', 'show', started('a', '2026-01-01T10:00:00Z'), no);
    const second = take('two', 'show', started('b', '2026-01-01T10:00:01Z'), async () => position(8));
    const aside = take('two', 'favours', marked('b', 'skipped', '2026-01-01T10:00:02Z'), async () => position(9));
    expect([(await first)?.code, (await second)?.code, await aside]).toEqual(['stale-pitch', 'stale-pitch', null]);
    expect([stateOf('two', 'a', 1), stateOf('two', 'b', 1)]).toEqual([undefined, 'skipped']);
  });

  it('goes when the hub has another past: what came to stand in the old one is gone', async () => {
    await take('three', 'show', started('a', '2026-01-01T10:00:00Z'), async () => position(7));
    expect(withSteps('three', view, { epoch: 'other', revision: 1 }).runs).toBeUndefined();
  });
});
