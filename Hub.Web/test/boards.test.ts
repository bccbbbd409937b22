import { describe, expect, it, test } from 'vitest';
import { found } from '../src/attend/board/finding';
import { freeTables, linesOf, minutesLate, onTheFloor, partsOf, roundTime, seatsIn } from '../src/live/board';
import { changeOf, POINTED_AT, remember } from '../src/live/changes';
import type { BoardView, FloorRound } from '../src/live/floorViews';
import type { MatchTable } from '../src/live/matchViews';
import { pagesOf } from '../src/screen/pitches/turning';
import { letters, lookingTime, roomFor } from '../src/screen/boards/turning';
import { placedIn, sizeFor } from '../src/ui/hallPlan';

const { compare } = new Intl.Collator('de', { numeric: true });
const START = Date.parse('2026-11-24T14:00:00Z');
const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();
const round = (minutes: number, more: Partial<FloorRound> = {}): FloorRound => ({ phase: 'planned', start: at(minutes), minutes: 20, ...more });
const clock = { byItself: false, turns: 0, lateSeconds: 0 };
const rounds = { c: round(50), a: round(0), b: round(25) };
const names: Record<string, string> = { p1: 'Zoë', p2: 'Łukasz', p3: 'Øyvind', p4: 'lena', p5: 'Ωmega', p6: 'Émile', p7: 'Mia', p8: 'Özlem' };
const find = (id: string) => ({ name: names[id] ?? id, organisation: `${id} Ltd` });
const meeting = (roundId: string, table: string, ...people: string[]) => ({ round: roundId, table, people: Object.fromEntries(people.map(id => [id, true as const])) });

describe('the floor', () => {
  it('has the next round before it, and the one that is called', () => {
    expect(onTheFloor({ clock: { ...clock, next: 'a' }, rounds }).coming).toMatchObject({ id: 'a', number: 1 });
    const called = onTheFloor({ clock: { ...clock, now: 'a', next: 'b' }, rounds: { ...rounds, a: round(0, { phase: 'called' }) } });
    expect([called.coming?.id, called.running, called.of]).toEqual(['a', undefined, 3]);
  });

  it('has the next round beside the one that runs, and none after the last', () => {
    const running = { ...rounds, b: round(25, { phase: 'running', endsAt: at(45) }) };
    const now = onTheFloor({ clock: { ...clock, now: 'b', next: 'c' }, rounds: running });
    expect([now.running?.number, now.coming?.number]).toEqual([2, 3]);
    expect(onTheFloor({ clock: { ...clock, now: 'b' }, rounds: running }).coming).toBeUndefined();
    expect(onTheFloor({})).toEqual({ of: 0 });
  });

  test.each([[0, -3, 0], [0, 0.99, 0], [0, 2.5, 2], [300, -1, 5], [330, 1, 6]])('with a delay of %s s, %s minutes after the start, is %s minutes late', (lateSeconds, minutes, late) =>
    expect(minutesLate({ clock: { ...clock, lateSeconds } }, round(0), START + minutes * 60_000)).toBe(late));

  test.each([[0, 'calm', 1_200_000, 0], [19, 'soon', 60_000, 0], [20, 'over', 0, 0], [21, 'over', 0, 60_000]])('at minute %s is %s', (minute, urgency, left, overrun) =>
    expect(roundTime(round(0, { phase: 'running', endsAt: at(20) }), START + minute * 60_000)).toMatchObject({ urgency, left, overrun }));

  it('stands while it is paused', () =>
    expect(roundTime(round(0, { phase: 'running', leftSeconds: 90 }), START)).toEqual({ left: 90_000, overrun: 0, urgency: 'paused' }));
});

describe('the lines of a board', () => {
  const view: BoardView = { meetings: { m1: meeting('a', 't1', 'p1', 'p2'), m2: meeting('a', 't2', 'p3', 'p4', 'p7'), m3: meeting('b', 't1', 'p5', 'p6') } };

  it('have each meeting once for each of its people', () =>
    expect(seatsIn(view, 'a').map(seat => [seat.person, seat.table, [...seat.with]])).toEqual([
      ['p1', 't1', ['p2']], ['p2', 't1', ['p1']], ['p3', 't2', ['p4', 'p7']], ['p4', 't2', ['p3', 'p7']], ['p7', 't2', ['p3', 'p4']],
    ]));

  it('stand where people look for them', () => {
    const all = Object.keys(names).map(person => ({ person, meeting: 'm', table: 't', with: [] }));
    expect(linesOf(all, find, '?', compare).map(line => line.name)).toEqual(['Émile', 'lena', 'Łukasz', 'Mia', 'Øyvind', 'Özlem', 'Zoë', 'Ωmega']);
  });

  it('wait for names, and do without those of people who have gone', () => {
    const known = (id: string) => (id === 'p2' ? undefined : id === 'p4' ? null : find(id));
    expect(linesOf(seatsIn(view, 'a'), known, 'Somebody', compare).map(line => line.name)).toEqual(['Mia', 'Øyvind', 'Somebody']);
  });

  test.each([['oyvind', ['Øyvind']], ['LUKASZ', ['Łukasz']], ['zoe ', ['Zoë']], ['p3 ltd', ['Øyvind']], ['nobody', []], [' ', Object.values(names)]])('are found by %s', (words, those) =>
    expect(found(Object.keys(names).map(find), words).map(it => it.name)).toEqual(those));

  it('point at what has changed since they were first shown, for a while', () => {
    const first = remember(undefined, seatsIn(view, 'a'), 0);
    const moved: BoardView = { meetings: { m1: meeting('a', 't9', 'p1', 'p2'), m2: meeting('a', 't2', 'p3', 'p8') } };
    const then = remember(remember(first, seatsIn(moved, 'a'), 1_000), seatsIn(moved, 'a'), 2_000);
    const changes = (now: number) => ['p1', 'p2', 'p3', 'p8'].map(person => changeOf(then, person, now));
    expect([...first.keys()].map(person => changeOf(first, person, 0))).toEqual(Array(5).fill(undefined));
    expect(changes(2_000)).toEqual(['table', 'table', 'partner', 'added']);
    expect(changes(1_000 + POINTED_AT)).toEqual(Array(4).fill(undefined));
  });

  it('of 300 meetings turn within minutes, each page as long as one needs', () => {
    const pages = pagesOf(Array.from({ length: 600 }), 20);
    expect([pages.length, lookingTime(20), lookingTime(3), lookingTime(200)]).toEqual([30, 8_000, 5_000, 15_000]);
    expect(pages.reduce((sum, page) => sum + lookingTime(page.length), 0)).toBe(240_000);
  });

  it('fit into the box, beside each other where it is wide', () => {
    expect(roomFor({ width: 1800, height: 850 }, 82)).toEqual({ rows: 10, columns: 2 });
    expect(roomFor({ width: 1180, height: 720 }, 82).columns).toBe(1);
    expect(roomFor({ width: 358, height: 500 }, 58)).toEqual({ rows: 8, columns: 1 });
    expect(roomFor({ width: 100, height: 10 }, 58).rows).toBe(1);
  });

  it('say which names a page holds', () => {
    const lines = linesOf(seatsIn(view, 'a'), find, '?', compare);
    expect([letters(lines), letters(lines.slice(0, 1)), letters([])]).toEqual(['L–Z', 'L', '']);
  });
});

describe('the tables of the hall', () => {
  const table = (more: Partial<MatchTable> = {}): MatchTable => ({ name: 'T', kind: 'physical', places: 2, version: 1, ...more });
  const tables = { t1: table(), t2: table({ kind: 'hybrid' }), t3: table({ kind: 'virtual' }), t4: table({ away: { a: true } }), t5: table() };

  it('are free where nobody meets, or not any more', () => {
    const view: BoardView = { meetings: { m1: meeting('a', 't1', 'x', 'y'), m2: { ...meeting('a', 't2', 'v', 'w'), doneAt: at(9) }, m3: meeting('b', 't5', 'x', 'w') } };
    expect(freeTables(tables, view, 'a')).toEqual({ t1: false, t2: true, t4: false, t5: true });
  });

  test.each([['Table 12', 'Table', '12'], ['Foyer links', 'Foyer links', ''], ['7b', '', '7b'], ['Tisch3', 'Tisch', '3']])('%s is %s, %s', (name, word, number) => expect(partsOf(name)).toEqual({ word, number }));

  it('do not touch each other on the plan, where those without a place are not', () => {
    const spots = placedIn({ a: { x: 0, y: 0 }, b: { x: 50, y: 0 }, c: { x: 3 } });
    expect(spots.map(spot => [spot.id, spot.x])).toEqual([['a', 0], ['b', 80]]);
    expect(2 * sizeFor(spots).r).toBeLessThan(80);
    expect([sizeFor(spots).words, sizeFor([])]).toEqual([false, { r: 48, words: true }]);
  });
});
