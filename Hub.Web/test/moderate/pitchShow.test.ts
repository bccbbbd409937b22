import { describe, expect, it } from 'vitest';
import type { Pitch, StaffPitchRoundView } from '../../src/live/pitchViews';
import { clockPaused, clockResumed, limited, marked, moved, placed, questionsBegun, removed, saidReady, started, swapped, type Change } from '../../src/moderate/pitches/show/changes';
import { beforeAt } from '../../src/moderate/pitches/show/dragging';
import { spare, stillPlanned } from '../../src/moderate/pitches/show/plan';
import { seeded } from '../random';

const at = (second: number): string => new Date(Date.parse('2026-01-01T10:00:00Z') + second * 1000).toISOString();
const pitch = (title: string): Pitch => ({ title, organisation: 'X', seconds: 240, questionSeconds: 180, version: 1 });
const view: StaffPitchRoundView = {
  round: { orderVersion: 4, favoursOpen: true, running: 'a' }, session: { startedAt: at(0), endsAt: at(1800) },
  order: { a: 0, b: 1, c: 2, d: 3 }, next: { b: 1, c: 2 },
  pitches: { a: pitch('A'), b: pitch('B'), c: pitch('C'), d: pitch('D') },
  runs: { a: { state: 'pitching', clock: { ran: 0, since: at(0), limit: 240 } }, c: { state: 'upcoming', readyAt: at(1) }, d: { state: 'absent' } },
};

describe('what was done to the show is shown at once', () => {
  it('a start ends whoever is on the stage, and who is next follows', () => {
    const shown = started('b', at(100))(view);
    expect(shown.round?.running).toBe('b');
    expect(shown.runs?.['a']).toEqual({ state: 'done', clock: { ran: 100_000, limit: 240 } });
    expect(shown.runs?.['b']).toEqual({ state: 'pitching', clock: { ran: 0, since: at(100), limit: 240 } });
    expect(shown.next).toEqual({ c: 1, d: 2 });
  });

  it('questions take over from the pitch; a pause keeps what ran; more time is a later limit', () => {
    const asked = questionsBegun('a', at(200))(view);
    expect(asked.runs?.['a']).toEqual({ state: 'questions', clock: { ran: 200_000, limit: 240 }, questions: { ran: 0, since: at(200), limit: 180 } });
    const paused = clockPaused('a', at(230))(asked);
    expect(paused.runs?.['a']?.questions).toEqual({ ran: 30_000, limit: 180 });
    expect(limited('a', 210)(paused).runs?.['a']?.questions?.limit).toBe(210);
    expect(clockResumed('a', at(300))(paused).runs?.['a']?.questions).toEqual({ ran: 30_000, since: at(300), limit: 180 });
  });

  it('done goes on where it was; brought back it begins anew', () => {
    const done = marked('a', 'done', at(60))(view);
    expect(done.round).not.toHaveProperty('running');
    expect(clockResumed('a', at(90))(done).runs?.['a']).toEqual({ state: 'pitching', clock: { ran: 60_000, since: at(90), limit: 240 } });
    expect(marked('a', 'upcoming', at(90))(done).runs?.['a']).toEqual({ state: 'upcoming' });
  });

  it('who is not there is called after all others; readiness is said and taken back', () => {
    expect(marked('b', 'absent', at(1))(view).next).toEqual({ c: 1, b: 2 });
    expect(saidReady('b', at(5))(view).runs?.['b']?.readyAt).toBe(at(5));
    expect(saidReady('c', undefined)(view).runs?.['c']).toEqual({ state: 'upcoming' });
  });

  it('the order changes its version with its places', () => {
    expect(moved('c', 'b')(view)).toMatchObject({ order: { a: 0, c: 1, b: 2, d: 3 }, round: { orderVersion: 5 } });
    const late = swapped('d', 'b', view)(view);
    expect(late).toMatchObject({ order: { a: 0, d: 1, c: 2, b: 3 }, runs: { d: { state: 'upcoming' } }, next: { d: 1, c: 2 } });
    expect(swapped('d', 'b', view)(late)).toBe(late);
    expect(removed('b')(view).order).toEqual({ a: 0, c: 1, d: 2 });
  });

  it('and done twice it is done once: the push may be there before the answer', () => {
    const all: Change[] = [
      started('b', at(9)), questionsBegun('a', at(9)), clockPaused('a', at(9)), limited('a', 30), marked('a', 'done', at(9)), marked('b', 'skipped', at(9)),
      moved('d', 'a'), moved('a', undefined), removed('c'), swapped('d', 'c', view), saidReady('b', at(9)),
    ];
    for (const change of all) expect(change(change(view))).toEqual(change(view));
  });
});

describe('a place in the order', () => {
  const order = ['a', 'b', 'c', 'd'];

  it('is before another, or last; whatever is done each stands in it once', () => {
    expect(placed(order, 'd', 'a')).toEqual(['d', 'a', 'b', 'c']);
    expect(placed(order, 'a', undefined)).toEqual(['b', 'c', 'd', 'a']);
    expect(placed(order, 'b', 'b')).toEqual(order);
    const random = seeded(7);
    for (let i = 0; i < 50; i++) {
      const [id, before] = [random.pick(order), random.pick([...order, undefined])];
      expect([...placed(order, id, before)].sort()).toEqual(order);
    }
  });

  it('is found under the finger: before the first row whose middle is below it', () => {
    const rows = [{ id: 'a', top: 0, bottom: 40 }, { id: 'b', top: 50, bottom: 90 }];
    expect([beforeAt(-5, rows), beforeAt(21, rows), beforeAt(69, rows), beforeAt(71, rows)]).toEqual(['a', 'b', 'b', undefined]);
  });
});

it('what is still planned is the rest of what runs, its questions, and all that is still to come', () => {
  const now = Date.parse(at(60));
  expect(stillPlanned(view, now)).toBe((180 + 180 + 3 * 420) * 1000);
  expect(spare(view, now)).toBe((1800 - 60 - 180 - 180 - 3 * 420) * 1000);
  expect(spare({ ...view, session: { ...view.session!, stoppedAt: at(30) } }, now)).toBeUndefined();
  expect(stillPlanned({}, now)).toBe(0);
});
