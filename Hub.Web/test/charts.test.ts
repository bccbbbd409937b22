import { describe, expect, it } from 'vitest';
import type { PollItem, Tally } from '../src/live/views';
import { ceiling, changes, entriesOf, middleOut, optionRows, rankedRows, roundBefore, shares, stepRows, wordsOf } from '../src/ui/charts/model';
import { seeded } from './random';

const options = { b: { order: 2, text: 'Second' }, a: { order: 1, text: 'First', right: true as const }, c: { order: 3, text: 'Third' } };
const item: PollItem = { order: 1, kind: 'single', text: 'Which?', options };
const counted = (n: number, percent: number, score?: number) => ({ n, hall: n, remote: 0, percent, ...(score !== undefined && { score }) });
const tally: Tally = { n: 5, hall: 5, remote: 0, options: { b: counted(4, 80, 3), c: counted(1, 20, 7) } };

describe('rows', () => {
  it('come in the order of the ballot, those without a vote too', () => {
    expect(optionRows(item, tally).map(row => [row.label, row.n, row.percent, row.right])).toEqual([['First', 0, 0, true], ['Second', 4, 80, undefined], ['Third', 1, 20, undefined]]);
    expect(optionRows(item, undefined).map(row => row.n)).toEqual([0, 0, 0]);
  });

  it('of a ranking come by score, equals in the order of the ballot', () =>
    expect(rankedRows(item, tally).map(row => row.label)).toEqual(['Third', 'Second', 'First']));

  it('of a scale hold every step', () => {
    const scale: PollItem = { order: 1, kind: 'scale', text: 'How?', from: 0, to: 3 };
    expect(stepRows(scale, { n: 1, hall: 1, remote: 0, steps: { 2: counted(1, 100) } }).map(row => [row.label, row.n])).toEqual([['0', 0], ['1', 0], ['2', 1], ['3', 0]]);
    expect(stepRows({ ...scale, from: -1_000_000, to: 1_000_000 }, undefined).length).toBeLessThanOrEqual(101);
  });
});

describe('a bar', () => {
  it('is measured in large steps, so that it does not jump with each vote', () => {
    expect([[], [0], [7], [10], [10.1], [55, 20], [99], [100]].map(ceiling)).toEqual([10, 10, 10, 10, 20, 60, 100, 100]);
  });

  it('is shared by hall and remote people, and both parts make the whole', () => {
    const random = seeded(4);
    for (let i = 0; i < 200; i++) {
      const [hall, remote, percent] = [random.below(50), random.below(50), random.below(101)];
      const parts = shares({ id: 'a', label: '', n: hall + remote, hall, remote, percent }, 100);
      expect(parts.hall + parts.remote).toBeCloseTo(percent);
      if (hall === 0 && remote > 0) expect(parts.hall).toBe(0);
      expect(parts.remote).toBeGreaterThanOrEqual(0);
    }
    expect(shares({ id: 'a', label: '', n: 0, hall: 0, remote: 0, percent: 0 }, 0)).toEqual({ hall: 0, remote: 0 });
  });
});

describe('a cloud', () => {
  const cloud: Tally = { n: 9, hall: 9, remote: 0, words: { x: { text: 'steel', n: 1 }, y: { text: 'hydrogen', n: 9 }, z: { text: 'ports', n: 1 } } };

  it('shows the frequent first, equals by the alphabet, whatever the order in which they came', () => {
    expect(wordsOf(cloud).map(word => word.text)).toEqual(['hydrogen', 'ports', 'steel']);
    expect(wordsOf(cloud).map(word => word.weight)).toEqual([1, 0, 0]);
    expect(wordsOf(cloud, 1).map(word => word.text)).toEqual(['hydrogen']);
    expect(wordsOf({ ...cloud, words: { x: { text: 'steel', n: 3 } } })[0]!.weight).toBe(0.5);
  });

  it('has the most frequent in the middle', () => {
    expect(middleOut([1, 2, 3, 4, 5])).toEqual([4, 2, 1, 3, 5]);
    expect(middleOut([])).toEqual([]);
  });
});

it('entries come newest first', () =>
  expect(entriesOf({ n: 2, hall: 2, remote: 0, entries: { 2: { text: 'old' }, 10: { text: 'new' } } }).map(e => e.text)).toEqual(['new', 'old']));

it('two rounds are compared row by row', () => {
  const [first, second] = changes(item, { ...tally, options: { a: counted(2, 100) } }, tally);
  expect([first!.before.percent, first!.after.percent, second!.before.percent, second!.after.percent]).toEqual([100, 0, 0, 80]);
  expect(roundBefore({ 1: {}, 2: {}, 4: {} }, 3)).toBe(2);
  expect(roundBefore(undefined, 1)).toBeUndefined();
});
