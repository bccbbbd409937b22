import { describe, expect, it } from 'vitest';
import { isFull, missing, moved, ranked, ranking, same, toggled, wordsIn, written } from '../src/attend/polls/ballots';
import type { PollItem } from '../src/live/views';

const options = { b: { order: 2, text: 'B' }, a: { order: 1, text: 'A' }, c: { order: 3, text: 'C' } };
const item = (kind: PollItem['kind'], more: Partial<PollItem> = {}): PollItem => ({ order: 1, kind, text: 'Which?', options, ...more });

describe('marking', () => {
  it('one of several takes the place of the last', () =>
    expect(toggled(item('single'), { options: { a: 1 } }, 'c')).toEqual({ options: { c: 1 } }));

  it('some of them comes and goes, in the order of the ballot', () => {
    const both = toggled(item('multiple'), toggled(item('multiple'), {}, 'c'), 'a');
    expect(both).toEqual({ options: { a: 1, c: 2 } });
    expect(toggled(item('multiple'), both, 'a')).toEqual({ options: { c: 1 } });
    expect([isFull(item('multiple', { max: 2 }), both), isFull(item('multiple', { max: 3 }), both)]).toEqual([true, false]);
  });

  it('says what is missing', () => {
    expect(missing(item('single'), {})).toBe(1);
    expect(missing(item('multiple', { min: 2 }), { options: { a: 1 } })).toBe(1);
    expect(missing(item('scale'), { step: 0 })).toBe(0);
    expect(missing(item('open'), { text: '  ' })).toBe(1);
    expect(missing(item('cloud', { min: 2, max: 3 }), written(['x', ' ']))).toBe(1);
  });
});

describe('ranking', () => {
  it('begins in the order of the ballot and keeps the rest below what was ranked', () => {
    expect(ranked(item('ranking'), {})).toEqual(['a', 'b', 'c']);
    expect(ranked(item('ranking'), { options: { c: 1 } })).toEqual(['c', 'a', 'b']);
  });

  it('moves one and keeps the order of the others', () => {
    expect(moved(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
  });

  it('sends as many places as there are', () =>
    expect([ranking(item('ranking'), ['c', 'a', 'b']), ranking(item('ranking', { max: 2 }), ['c', 'a', 'b'])])
      .toEqual([{ options: { c: 1, a: 2, b: 3 } }, { options: { c: 1, a: 2 } }]));
});

it('words are numbered, blanks are none', () => {
  expect(written([' steel ', '', 'ports'])).toEqual({ words: { 1: 'steel', 2: 'ports' } });
  expect(wordsIn({ words: { 10: 'j', 2: 'b' } })).toEqual(['b', 'j']);
});

it('two ballots are the same if they say the same', () => {
  const counted = { options: { b: 2, a: 1 }, at: '2026-01-01T00:00:00Z' };
  expect(same({ options: { a: 1, b: 2 } }, counted)).toBe(true);
  expect(same({ options: { a: 2, b: 1 } }, counted)).toBe(false);
  expect(same(undefined, undefined)).toBe(true);
  expect(same({ step: 0 }, undefined)).toBe(false);
});
