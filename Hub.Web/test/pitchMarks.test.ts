import { describe, expect, it } from 'vitest';
import { enter, isWhole, knownOf, meanOf, NOTHING, overtaken, same, seen, shown, taken, type Known, type Marks } from '../src/attend/pitches/jury/marks';
import { minutesUntil, before, untilTurn } from '../src/attend/pitches/green-room/turn';
import { callOf } from '../src/attend/pitches/green-room/calling';
import type { Entry } from '../src/live/pitches';
import type { PitchState } from '../src/live/pitchViews';

const marks = (idea: number, note = ''): Marks => ({ values: { idea }, note });
const known = (version: number, idea: number, note = ''): Known => ({ ...marks(idea, note), version });

describe('a score sheet', () => {
  it('shows what was entered last, and what is on its way stays what it is', () => {
    const first = enter({ known: NOTHING, waiting: [] }, marks(1));
    expect(shown(enter(first, marks(2)))).toEqual(marks(2));
    expect(enter(first, marks(2)).waiting).toEqual([marks(2)]);
    const onItsWay = { ...first, sending: true };
    expect(enter(enter(onItsWay, marks(2)), marks(3)).waiting).toEqual([marks(1), marks(3)]);
  });

  it('rests on the version that the hub counts: one more for each change, none for what was so before', () => {
    const sent = enter(enter({ known: NOTHING, waiting: [], sending: true }, marks(1)), marks(2));
    const once = taken(sent);
    expect(once).toEqual({ known: known(1, 1), waiting: [marks(2)] });
    expect(taken(once).known.version).toBe(2);
    expect(taken(enter({ known: known(4, 1, 'a b'), waiting: [] }, marks(1, ' a b\n'))).known.version).toBe(4);
  });

  it('is the hub’s again once that shows as much', () => {
    const ahead = taken(enter({ known: known(1, 1), waiting: [] }, marks(2)));
    expect(seen(ahead, known(1, 1))).toBe(ahead);
    expect(seen(ahead, known(2, 2))).toBeNull();
    const waits = enter({ known: known(1, 1), waiting: [] }, marks(5));
    expect(seen(waits, known(9, 9))).toBe(waits);
  });

  it('gives way to another device, and keeps what was entered here until somebody decides', () => {
    const late = overtaken(enter({ known: known(1, 1), waiting: [] }, marks(5, 'mine')), known(1, 1));
    expect(shown(late)).toEqual(known(1, 1));
    const newer = seen(late, known(2, 3))!;
    expect([shown(newer), newer.overtaken]).toEqual([known(2, 3), marks(5, 'mine')]);
    expect(enter(newer, marks(4)).overtaken).toBeUndefined();
  });

  it('compares notes as the hub keeps them', () => {
    expect(same(marks(1, 'e\u0301 '), marks(1, 'é'))).toBe(true);
    expect(same(marks(1), { values: {}, note: '' })).toBe(false);
    expect(knownOf({ scores: { p: { values: { idea: 3 }, version: 2 } } }, 'p')).toEqual(known(2, 3));
    expect(knownOf({}, 'p')).toBe(NOTHING);
  });

  it('counts when it is whole, by the weights', () => {
    const criteria = { idea: { order: 0, name: 'Idea', weight: 3 }, clear: { order: 1, name: 'Clear', weight: 1 } };
    expect(isWhole(marks(4), criteria)).toBe(false);
    expect(meanOf(marks(4), criteria)).toBeNull();
    expect(meanOf({ values: { idea: 4, clear: 2 }, note: '' }, criteria)).toBe(3.5);
    expect(isWhole(marks(4), {})).toBe(false);
  });
});

describe('the green room', () => {
  const now = Date.parse('2026-01-01T10:00:00Z');

  it('tells how long it is until one’s turn', () => {
    expect(untilTurn({ place: 1, endsAt: '2026-01-01T10:01:00Z', rest: 180 }, now)).toEqual({ ms: 240_000, counts: true, onStage: true });
    expect(untilTurn({ place: 1, endsAt: '2026-01-01T09:00:00Z', rest: 0 }, now).ms).toBe(0);
    expect(untilTurn({ place: 2, left: -5_000, rest: 420 }, now)).toEqual({ ms: 420_000, counts: false, onStage: true });
    expect(untilTurn({ place: 1, rest: 0 }, now)).toEqual({ ms: 0, counts: false, onStage: false });
  });

  it('tells it in minutes, the begun one too', () => expect([0, 59_999, 60_000, 60_001, 180_000].map(minutesUntil)).toEqual([0, 0, 1, 2, 3]));

  it('counts those before one; who was absent comes after all others', () => {
    const entry = (id: string, state: PitchState): Entry => ({ id, run: { state }, place: 1, title: id, organisation: '', seconds: 240, questionSeconds: 180, version: 1 });
    const all = [entry('a', 'done'), entry('b', 'absent'), entry('c', 'upcoming'), entry('d', 'skipped'), entry('e', 'upcoming')];
    expect(['c', 'e', 'b'].map(id => before(all, id))).toEqual([0, 1, 2]);
  });

  it('calls for the most urgent of several pitches', () => {
    const second = { state: 'upcoming', turn: { place: 2, rest: 0 } } as const;
    expect(callOf({ a: second, b: { state: 'upcoming', turn: { place: 1, rest: 0 } } })).toEqual({ kind: 'next', pitch: 'b' });
    expect(callOf({ a: second, b: { state: 'questions' } })).toEqual({ kind: 'onStage', pitch: 'b' });
    expect(callOf({ a: { state: 'upcoming' }, b: { state: 'done' } })).toBeUndefined();
    expect(callOf(undefined)).toBeUndefined();
  });
});
