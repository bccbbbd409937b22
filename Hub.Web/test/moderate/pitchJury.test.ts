import { describe, expect, it } from 'vitest';
import type { Pitch, Run, StaffPitchRoundView } from '../../src/live/pitchViews';
import { missingOf, nextToReveal, resultsOf, rowsOf, stepsOf } from '../../src/moderate/pitches/jury/table';
import { doesOf, shortcuts } from '../../src/moderate/pitches/shortcuts';
import { shownTab, tabFor, tabs, tabsOf, tracksOf } from '../../src/moderate/pitches/layout';

const pitch = (title: string, speaker?: string): Pitch => ({ title, organisation: 'X', seconds: 240, questionSeconds: 180, version: 1, ...(speaker && { speaker }) });
const done: Run = { state: 'done' };
const view: StaffPitchRoundView = {
  order: { a: 0, b: 1, c: 2, d: 3 }, pitches: { a: pitch('A'), b: pitch('B', 'kim'), c: pitch('C'), d: pitch('D') }, runs: { a: done, b: done, c: done },
  settings: { criteria: { x: { order: 0, name: 'Idea', weight: 1 } }, from: 1, to: 5, points: 0, normalise: false, juryWeight: 100, ties: 'share', places: 2, version: 1 },
  jurors: { kim: { scored: 1, missing: {} }, lee: { scored: 0, missing: { a: true, b: true } } },
  scores: { a: { kim: { values: { x: 4 }, mean: 4 } }, b: { lee: { values: {}, note: 'later' } }, c: { kim: { abstains: { at: '2026-01-01T10:00:00Z' } }, lee: { values: { x: 2 }, mean: 2 } } },
  results: { a: { place: 1, total: 80, jury: 4, jurors: 1, favours: 0 }, b: { place: 1, total: 80, jurors: 0, favours: 3 }, c: { place: 3, total: 20, jury: 2, jurors: 1, favours: 0 } },
};

describe('the table of the chair', () => {
  it('tells at a glance what counts, what is missing, and what is not to come', () => {
    expect(rowsOf(view).map(row => row.cells.map(cell => cell.is))).toEqual([['mean', 'missing'], ['own', 'missing'], ['abstains', 'mean'], ['later', 'later']]);
    expect(missingOf(view).map(it => [it.juror, it.pitches.map(p => p.title)])).toEqual([['lee', ['A', 'B']]]);
    expect(missingOf({})).toEqual([]);
  });

  it('has the best first; equals share a place', () => expect(resultsOf(view).map(it => [it.result.place, it.pitch.title])).toEqual([[1, 'A'], [1, 'B'], [3, 'C']]));
});

describe('the reveal', () => {
  it('goes from the last place that is told to the first, equals together', () => {
    expect(stepsOf(view)).toEqual([1]);
    const all = { ...view, settings: { ...view.settings!, places: 0 } };
    expect(stepsOf(all)).toEqual([3, 1]);
    expect(nextToReveal(all)).toMatchObject({ place: 3, pitches: [{ title: 'C' }] });
    expect(nextToReveal({ ...all, round: { orderVersion: 1, favoursOpen: false, revealed: 1 } })).toMatchObject({ place: 1, pitches: [{ title: 'A' }, { title: 'B' }] });
    expect(nextToReveal({ ...all, round: { orderVersion: 1, favoursOpen: false, revealed: 2 } })).toBeUndefined();
  });
});

describe('the layout of a round', () => {
  const all = [...new Set(tabs.flatMap(tab => tracksOf('phone', tab).flat()))].sort();

  it.each(['phone', 'tablet', 'desk'] as const)('of a %s has every part on one of its tabs', size => {
    expect([...new Set(tabsOf(size).flatMap(tab => tracksOf(size, tab).flat()))].sort()).toEqual(all);
    for (const tab of tabsOf(size)) expect(new Set(tracksOf(size, tab).flat()).size).toBe(tracksOf(size, tab).flat().length);
  });

  it('stays where it is if the part is there, and else goes to it', () => {
    expect(tabFor('desk', 'screens', 'show')).toBe('show');
    expect(tabFor('phone', 'screens', 'show')).toBe('more');
    expect(shownTab('desk', 'backstage')).toBe('show');
  });
});

describe('the keys of a round', () => {
  it('mean one thing each', () => {
    const all = Object.values(shortcuts).flat();
    const pressed = all.flatMap(([, ...keys]) => keys);
    expect(new Set(pressed).size).toBe(pressed.length);
    for (const [does, ...keys] of all) for (const key of keys) expect(doesOf(key)).toBe(does);
  });
});
