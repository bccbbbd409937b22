import { describe, expect, it } from 'vitest';
import { nextOf, sessionsToday } from '../src/attend/day/next';
import { initials } from '../src/ui/initials';
import type { Meeting } from '../src/attend/matchmaking/agenda';
import type { FloorRound } from '../src/live/floorViews';
import { countsOf, mainOf, roundRows, tableRows } from '../src/moderate/floor/tables';

const noon = Date.parse('2026-03-14T12:00:00Z');
const minute = 60_000;
const meeting = (id: string, after: number, more: Partial<Meeting> = {}): Meeting => ({
  id, day: '2026-03-14', round: id, start: new Date(noon + after * minute).toISOString(), starts: noon + after * minute, ends: noon + (after + 20) * minute,
  with: ['ben'], session: 'meetings', cancelled: false, ...more,
});
const both = [meeting('first', 0), meeting('second', 25)];
const floor = (rounds: Record<string, Partial<FloorRound>>) => ({
  meetings: { rounds: Object.fromEntries(Object.entries(rounds).map(([id, round]) => [id, { start: new Date(noon).toISOString(), minutes: 20, phase: 'planned' as const, ...round }])) },
});

describe('the next meeting', () => {
  it('is that of the timetable as long as the floor says nothing', () => {
    expect(nextOf(both, {}, noon - 30 * minute)).toMatchObject({ meeting: { id: 'first' }, stage: 'later', starts: noon });
    expect(nextOf(both, {}, noon - 10 * minute)?.stage).toBe('soon');
    expect(nextOf(both, {}, noon + 20 * minute)?.meeting.id).toBe('second');
    expect(nextOf(both, {}, noon + 60 * minute)).toBeUndefined();
  });

  it('follows the floor: later, called, running, paused, over', () => {
    const late = new Date(noon + 7 * minute).toISOString();
    expect(nextOf(both, floor({ first: { start: late } }), noon)).toMatchObject({ stage: 'soon', starts: noon + 7 * minute, ends: noon + 27 * minute });
    expect(nextOf(both, floor({ first: { phase: 'called', start: late } }), noon)?.stage).toBe('called');
    const ends = new Date(noon + 30 * minute).toISOString();
    expect(nextOf(both, floor({ first: { phase: 'running', start: late, endsAt: ends } }), noon)).toMatchObject({ stage: 'running', ends: noon + 30 * minute });
    expect(nextOf(both, floor({ first: { phase: 'running', start: late, leftSeconds: 90 } }), noon)?.left).toBe(90_000);
    expect(nextOf(both, floor({ first: { phase: 'ended' } }), noon)?.meeting.id).toBe('second');
    expect(nextOf(both, floor({ first: { phase: 'skipped' } }), noon)?.meeting.id).toBe('second');
  });

  it('is none that was called off', () => {
    expect(nextOf([meeting('first', 0, { cancelled: true }), both[1]!], {}, noon - minute)?.meeting.id).toBe('second');
  });

  it('asks only the floors of today', () => {
    expect(sessionsToday([...both, meeting('tomorrow', 24 * 60, { session: 'other' })], noon)).toEqual(['meetings']);
  });
});

describe('initials', () => {
  it('are those of the first and the last name', () => {
    expect(initials('Ada Ångström')).toBe('AÅ');
    expect(initials('Χαρά')).toBe('Χ');
    expect(initials('Anne-Marie von der Heide 🎉')).toBe('AH');
    expect(initials('…')).toBe('');
  });
});

describe('the tables on the console', () => {
  const there = { there: '2026-03-14T12:00:00Z' };
  const view = {
    clock: { byItself: true, turns: 1, lateSeconds: 0, now: 'first', next: 'second' },
    rounds: { first: { phase: 'running' as const, start: '2026-03-14T12:00:00Z', minutes: 20, endsAt: '2026-03-14T12:20:00Z' }, second: { phase: 'planned' as const, start: '2026-03-14T12:25:00Z', minutes: 20 } },
    meetings: {
      a: { round: 'first', table: 't10', people: { ana: there, ben: there } },
      b: { round: 'first', table: 't2', people: { chi: there, dan: {} } },
      c: { round: 'first', table: 't3', people: { eve: there, fay: { missing: true as const } } },
      d: { round: 'second', table: 't2', people: { ana: {}, chi: {} } },
    },
    tables: { t9: { helpSince: '2026-03-14T12:01:00Z' } },
  };
  const tables = Object.fromEntries(['t2', 't3', 't9', 't10'].map(id => [id, { name: id.toUpperCase(), kind: 'physical' as const, places: 2, version: 1 }]));

  it('come in the order of their need, then by their number', () => {
    const rows = tableRows(view, tables, 'first');
    expect(rows.map(it => [it.name, it.state])).toEqual([['T9', 'help'], ['T3', 'missing'], ['T2', 'waiting'], ['T10', 'meets']]);
    expect(countsOf(rows)).toMatchObject({ help: 1, missing: 1, waiting: 1, meets: 1, expected: 0 });
  });

  it('know the next step', () => {
    expect(mainOf(view)).toEqual({ does: 'end', round: 'first' });
    expect(mainOf({ ...view, rounds: { ...view.rounds, first: { phase: 'called', start: '', minutes: 20 } } })).toEqual({ does: 'start', round: 'first' });
    expect(mainOf({ clock: { byItself: true, turns: 1, lateSeconds: 0, next: 'second' } })).toEqual({ does: 'call', round: 'second' });
    expect(mainOf({ clock: { byItself: true, turns: 1, lateSeconds: 0 } })).toBeUndefined();
    expect(roundRows(view.rounds).map(it => [it.id, it.number])).toEqual([['first', 1], ['second', 2]]);
  });
});
