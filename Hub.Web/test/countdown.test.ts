import { expect, it } from 'vitest';
import { howLong, markAt, minutes, secondsLeft, untilNext } from '../src/ui/countdown';

it('looks again when the next instant has come', () => {
  expect(untilNext([undefined, 5_000, 9_000], 1_500, false)).toBe(3_500);
  expect(untilNext([1_000, 1_500], 1_500, false)).toBe(600_000);
});

it('looks again at each full second before the end', () => {
  expect(untilNext([5_000], 1_500, true)).toBe(500);
  expect(untilNext([5_000], 2_000, true)).toBe(1_000);
});

it('counts the second that runs, and never below nothing', () =>
  expect([0, 1, 1_000, 1_001].map(left => secondsLeft(10_000, 10_000 - left)).concat(secondsLeft(10_000, 12_000))).toEqual([0, 1, 1, 2, 0]));

it('writes minutes', () => expect([5, 65, 600].map(minutes)).toEqual(['0:05', '1:05', '10:00']));

it('is said aloud at a minute, half of one and ten seconds, not at the start and not at the end', () => {
  expect([30, 29, 11, 10, 3, 0].map(left => markAt(left, 30))).toEqual([undefined, undefined, undefined, 10, 10, undefined]);
  expect([90, 60, 45, 30].map(left => markAt(left, 90))).toEqual([undefined, 60, 60, 30]);
});

it('what is hours away is told in hours', () => {
  expect([59, 3_599, 3_600, 25_665].map(howLong)).toEqual(['0:59', '59:59', '1 h 0 min', '7 h 7 min']);
});
