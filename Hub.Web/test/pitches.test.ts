import { describe, expect, it } from 'vitest';
import { currentClock, inOrder, nextOf, onStageOf } from '../src/live/pitches';
import type { Pitch, PitchRoundView } from '../src/live/pitchViews';

const pitch = (title: string): Pitch => ({ title, organisation: 'X', seconds: 240, questionSeconds: 180, version: 1 });
const view: PitchRoundView = {
  round: { running: 'b', orderVersion: 1, favoursOpen: false },
  order: { a: 2, b: 0, c: 1 }, next: { a: 2, c: 1 },
  pitches: { a: pitch('A'), b: pitch('B'), c: pitch('C') },
  runs: { b: { state: 'questions', clock: { ran: 240_000, limit: 240 }, questions: { ran: 0, since: '2026-01-01T10:00:00Z', limit: 180 } } },
};

describe('the pitches of a round', () => {
  it('stand in the running order, those of which nothing is known yet to come', () => {
    expect(inOrder(view).map(it => [it.title, it.place, it.run.state])).toEqual([['B', 1, 'questions'], ['C', 2, 'upcoming'], ['A', 3, 'upcoming']]);
  });

  it('are one on the stage and two next', () => {
    expect(onStageOf(view)?.title).toBe('B');
    expect(nextOf(view).map(it => it.title)).toEqual(['C', 'A']);
    expect(onStageOf({})).toBeUndefined();
    expect(nextOf({})).toEqual([]);
  });

  it('count the time of the pitch first and that of the questions then', () => {
    expect(currentClock(view.runs!['b']!)?.limit).toBe(180);
    expect(currentClock({ state: 'pitching', clock: { ran: 0, limit: 240 } })?.limit).toBe(240);
    expect(currentClock({ state: 'done', clock: { ran: 5, limit: 240 } })).toBeUndefined();
  });
});
