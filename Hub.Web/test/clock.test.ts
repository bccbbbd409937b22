import { expect, it } from 'vitest';
import { offsetOf } from '../src/live/clock';
import { seeded } from './random';

it('knows nothing without a sample', () => expect(offsetOf([])).toBe(0));

it('takes the sample with the shortest way', () => {
  expect(offsetOf([{ sent: 0, received: 800, server: 9_000 }, { sent: 1_000, received: 1_010, server: 6_005 }])).toBe(5_000);
});

it('is wrong by at most half the shortest way', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = seeded(seed);
    const truth = random.below(100_000) - 50_000;
    const samples = Array.from({ length: 5 }, () => {
      const [sent, there, back] = [random.below(1_000_000), random.below(400), random.below(400)];
      return { sent, received: sent + there + back, server: sent + there + truth };
    });
    const shortest = Math.min(...samples.map(s => s.received - s.sent));
    expect(Math.abs(offsetOf(samples) - truth), `seed ${seed}`).toBeLessThanOrEqual(shortest / 2);
  }
});

it('forgets what is old', () => {
  const fast = { sent: 0, received: 2, server: 1 };
  const later = Array.from({ length: 8 }, () => ({ sent: 0, received: 100, server: 1_050 }));
  expect(offsetOf([fast, ...later])).toBe(1_000);
});
