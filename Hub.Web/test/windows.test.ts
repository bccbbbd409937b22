import { describe, expect, it } from 'vitest';
import { paceIn, sightAt, windowOf, type Voter } from '../src/live/windows';
import { seeded } from './random';

const hall: Voter = { remote: false, pace: 1 };
const remote: Voter = { remote: true, pace: 1 };
const slow: Voter = { remote: false, pace: 1.5 };
const S = 1_000;

describe('a deadline per person', () => {
  it('is none while nobody has set one', () => expect(windowOf({ openedAt: 10 * S }, 8 * S, hall)).toEqual({ opens: 10 * S, closes: undefined }));

  it('lies later for remote people by what the stream is behind, and is as long', () => {
    expect(windowOf({ openedAt: 0, limit: 30 * S }, 8 * S, hall)).toEqual({ opens: 0, closes: 30 * S });
    expect(windowOf({ openedAt: 0, limit: 30 * S }, 8 * S, remote)).toEqual({ opens: 8 * S, closes: 38 * S });
    expect(windowOf({ openedAt: 0, cutAt: 20 * S }, 8 * S, remote)).toEqual({ opens: 8 * S, closes: 28 * S });
  });

  it('is longer for those who need more time, whether time runs out or it is closed by hand', () => {
    expect(windowOf({ openedAt: 0, limit: 30 * S }, 0, slow).closes).toBe(45 * S);
    expect(windowOf({ openedAt: 0, cutAt: 20 * S }, 0, slow).closes).toBe(30 * S);
    expect(windowOf({ openedAt: 0, limit: 30 * S, cutAt: 20 * S }, 0, { ...slow, pace: 10 }).closes).toBe(200 * S);
  });

  it('waits no longer than ten minutes after a close by hand', () =>
    expect(windowOf({ openedAt: 0, cutAt: 300 * S }, 5 * S, { remote: true, pace: 10 }).closes).toBe(905 * S));

  it('is cut by whichever comes first', () => expect(windowOf({ openedAt: 0, limit: 30 * S, cutAt: 29 * S }, 0, hall).closes).toBe(29 * S));

  it('never ends before that of the hall, and remote people have the same time', () => {
    const random = seeded(7);
    for (let i = 0; i < 500; i++) {
      const openedAt = random.below(1_000);
      const run = { openedAt, ...(random.chance(0.7) && { limit: random.below(60_000) }), ...(random.chance(0.7) && { cutAt: openedAt + random.below(60_000) }) };
      const delay = random.below(30_000);
      const pace = random.pick([1, 1.5, 10]);
      const [here, far, patient] = [hall, remote, { remote: random.chance(0.5), pace }].map(who => windowOf(run, delay, who));
      if (here!.closes === undefined) continue;
      expect(far!.closes! - far!.opens).toBe(here!.closes - here!.opens);
      expect(patient!.closes! - patient!.opens).toBeGreaterThanOrEqual(here!.closes - here!.opens);
    }
  });
});

it('after the close in the hall only a registered pace counts', () =>
  expect([paceIn('open', 1.5, false), paceIn('closing', 1.5, false), paceIn('closing', 1.5, true), paceIn('open', 0.5, true)]).toEqual([1.5, 1, 1.5, 1]));

it('what somebody sees changes at its instants', () =>
  expect([7_999, 8_000, 37_999, 38_000].map(at => sightAt({ opens: 8_000, closes: 38_000 }, at))).toEqual(['not-yet', 'open', 'open', 'closed']));
