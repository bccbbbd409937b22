import { describe, expect, it } from 'vitest';
import { myHand } from '../src/attend/stage/raised';
import { allowed, shown } from '../src/attend/stage/taps';
import { inSight, nextQuestions } from '../src/live/onStage';
import type { PanelView } from '../src/live/views';
import { reactions, risen } from '../src/ui/rising';
import { seeded } from './random';

describe('reactions that rise', () => {
  it('are one sign each, while a screen can show them', () => {
    expect(risen({ applause: 1 }, { applause: 3, heart: 1 })).toHaveLength(3);
    expect(risen({ applause: 0 }, { applause: 5_000, laughter: 1 }).length).toBeLessThanOrEqual(15);
    expect(risen({ applause: 0 }, { applause: 5_000, laughter: 1 })).toContain('laughter');
  });

  it('say nothing of what was there before, or of a new beginning', () => {
    expect(risen(undefined, { applause: 9 })).toEqual([]);
    expect(risen({ applause: 9 }, undefined)).toEqual([]);
    expect(risen({ applause: 9 }, { applause: 2 })).toEqual([]);
  });

  it('never leave a kind out, and stay bounded', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = seeded(seed);
      const before = Object.fromEntries(reactions.map(kind => [kind, random.below(50)]));
      const after = Object.fromEntries(reactions.map(kind => [kind, before[kind]! + (random.chance(0.5) ? random.below(400) : 0)]));
      const signs = risen(before, after);
      for (const kind of reactions) expect(signs.includes(kind), `seed ${seed}`).toBe(after[kind]! > before[kind]!);
      expect(signs.length).toBeLessThanOrEqual(14 + reactions.length);
    }
  });
});

describe('one\'s own reactions', () => {
  it('count at once, and the counter does not fall back behind them', () => {
    expect(shown('heart', { heart: 4 }, {})).toBe(4);
    expect(shown('heart', { heart: 4 }, { heart: 6 })).toBe(6);
    expect(shown('heart', { heart: 9 }, { heart: 6 })).toBe(9);
    expect(shown('heart', undefined, {})).toBe(0);
  });

  it('are no more than the hub takes', () => {
    let taps: readonly number[] = [];
    let taken = 0;
    for (let at = 0; at < 10_000; at += 100) {
      const next = allowed(taps, at);
      if (next) [taps, taken] = [next, taken + 1];
    }
    expect(taken).toBeLessThanOrEqual(30);
    expect(allowed(taps, 60_000)).toEqual([60_000]);
  });
});

describe('one\'s own hand', () => {
  const up = { order: 1, at: '2026-01-01T10:00:00Z', from: 'hall' as const, place: 2, about: 'rails' };

  it('is up as soon as it is raised, and down as soon as it is lowered', () => {
    expect(myHand(undefined, { up: true, about: 'rails' })).toEqual({ up: true, about: 'rails' });
    expect(myHand(up, { up: false })).toEqual({ up: false });
    expect(myHand(undefined, undefined)).toEqual({ up: false });
  });

  it('is where the hub says, once it says so', () => expect(myHand(up, { up: true })).toMatchObject({ up: true, place: 2, about: 'rails' }));
});

describe('what comes next on stage', () => {
  const asked = (minute: number) => ({ text: `asked at ${minute}`, from: 'hall' as const, askedAt: `2026-01-01T10:0${minute}:00Z` });
  const standing = (status: 'approved' | 'on-stage' | 'pending', votes = 0) => ({ status, since: '2026-01-01T10:00:00Z', votes });
  const view: PanelView = {
    panel: { onStage: 'on', next: 'chosen', longestText: 500, names: 'both', moderated: true },
    questions: { on: asked(0), chosen: asked(3), liked: asked(2), early: asked(1), late: asked(4), waits: asked(5) },
    standing: {
      on: standing('on-stage', 9), chosen: standing('approved'), liked: standing('approved', 5), early: standing('approved', 1),
      late: standing('approved', 1), waits: standing('pending', 99),
    },
  };

  it('is what the moderator chose, then what the audience wants, the earlier first', () => {
    expect(nextQuestions(view, 9).map(q => q.id)).toEqual(['chosen', 'liked', 'early', 'late']);
    expect(nextQuestions(view, 1).map(q => q.id)).toEqual(['chosen']);
    expect(inSight(view)?.text).toBe('asked at 0');
  });

  it('is nothing where nothing is', () => {
    expect(nextQuestions({}, 3)).toEqual([]);
    expect(inSight({})).toBeUndefined();
    expect(inSight({ ...view, questions: {} })).toBeUndefined();
  });
});
