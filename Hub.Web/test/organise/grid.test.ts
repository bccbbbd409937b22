import { describe, expect, it } from 'vitest';
import { cellKey, cellsOf, obstacles, peopleIn, placeKey, tableFor, type Board } from '../../src/organise/matchmaking/grid/board';
import { before, movedTo, spare } from '../../src/organise/matchmaking/grid/chain';
import { press } from '../../src/organise/matchmaking/grid/keys';
import type { Round, Table } from '../../src/organise/matchmaking/views';

const round = (id: string) => ({ id, it: { session: 's', day: '2026-11-24', start: '2026-11-24T16:00:00Z', minutes: 20, gap: 5, version: 1 } satisfies Round });
const table = (id: string, more: Partial<Table> = {}) => ({ id, it: { name: id, kind: 'physical', places: 4, version: 1, ...more } satisfies Table });
const of: Record<string, string[]> = { ab: ['ana', 'ben'], cd: ['cem', 'dia'], bc: ['ben', 'cem'], ef: ['eva', 'fay'] };
const board = (more: Partial<Board> = {}): Board => ({
  rounds: [round('r1'), round('r2')], tables: [table('t1'), table('t2'), table('t3', { away: { r2: true } })], locks: {}, refused: new Map(), unavailable: new Map(), people: request => of[request] ?? [],
  slots: { ab: { round: 'r1', table: 't1' }, cd: { round: 'r1', table: 't2' }, bc: { round: 'r2', table: 't1' } }, ...more,
});

describe('the grid', () => {
  it('puts a meeting into one cell by tables, and into one for each of its people', () => {
    expect(cellsOf(board(), 'tables').get(cellKey('t1', 'r1'))).toEqual(['ab']);
    const cells = cellsOf(board(), 'people');
    expect([cells.get(cellKey('ben', 'r1')), cells.get(cellKey('ben', 'r2')), cells.get(cellKey('ana', 'r2'))]).toEqual([['ab'], ['bc'], undefined]);
    expect(peopleIn(board())).toEqual(['ana', 'ben', 'cem', 'dia']);
  });

  it('tells what plainly stands in the way', () => {
    const why = obstacles(board(), 'ab');
    expect(why({ round: 'r1', table: 't2' })).toEqual({ is: 'occupied', by: 'cd' });
    expect(why({ round: 'r2', table: 't2' })).toEqual({ is: 'busy', person: 'ben' });
    expect(why({ round: 'r2', table: 't3' })).toEqual({ is: 'away' });
    expect(why({ round: 'r1', table: 't3' })).toBeUndefined();
    expect(why({ round: 'r1', table: 't1' })).toBeUndefined();
    expect(obstacles(board({ tables: [table('t1', { host: 'zoe' })] }), 'ef')({ round: 'r2', table: 't1' })).toEqual({ is: 'host' });
    expect(obstacles(board({ locks: { ab: { round: 'r1', staff: true } } }), 'ab')({ round: 'r2', table: 't2' })).toEqual({ is: 'locked' });
  });

  it('tells who is not available, before the table', () => {
    const unavailable = new Map([['ben', { r2: 'round-away' }]]);
    expect(obstacles(board({ unavailable }), 'ab')({ round: 'r2', table: 't3' })).toEqual({ is: 'absent', person: 'ben', rule: 'round-away' });
    expect(obstacles(board({ unavailable }), 'ab')({ round: 'r1', table: 't3' })).toBeUndefined();
  });

  it('remembers what the hub refused', () => {
    const to = { round: 'r1', table: 't3' };
    expect(obstacles(board({ refused: new Map([[placeKey('ab', to), 'Ana speaks then.']]) }), 'ab')(to)).toEqual({ is: 'refused', why: 'Ana speaks then.' });
  });

  it('keeps the table from round to round where it can', () => {
    expect(tableFor(board({ slots: { ab: { round: 'r1', table: 't2' } } }), 'ab', 'r2')).toBe('t2');
    expect(tableFor(board(), 'cd', 'r2')).toBeUndefined();
    expect(tableFor(board({ slots: { ef: { round: 'r1', table: 't1' }, ab: { round: 'r2', table: 't1' } } }), 'ef', 'r2')).toBe('t2');
  });

  it('finds the meetings of 300 in 24 rounds at once', () => {
    const rounds = Array.from({ length: 24 }, (_, i) => round(`r${i}`));
    const tables = Array.from({ length: 20 }, (_, i) => table(`t${i}`));
    const slots = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`m${i}`, { round: `r${i % 24}`, table: `t${Math.floor(i / 24)}` }]));
    const big = board({ rounds, tables, slots, people: request => [`p${Number(request.slice(1)) % 80}`, `q${Number(request.slice(1)) % 79}`] });
    const began = performance.now();
    const why = obstacles(big, 'm7');
    const free = rounds.flatMap(r => tables.filter(t => !why({ round: r.id, table: t.id })));
    cellsOf(big, 'people');
    expect(free.length).toBeGreaterThan(50);
    expect(performance.now() - began).toBeLessThan(100);
  });
});

describe('the keyboard', () => {
  const size = { rows: 3, cols: 4 };

  it('goes from cell to cell, and not beyond', () => {
    expect(press({ key: 'ArrowRight' }, { row: 1, col: 1 }, size, false, false)).toEqual({ does: 'go', to: { row: 1, col: 2 } });
    expect(press({ key: 'ArrowUp' }, { row: 0, col: 1 }, size, false, false)).toEqual({ does: 'go', to: { row: 0, col: 1 } });
    expect(press({ key: 'End', ctrlKey: true }, { row: 0, col: 0 }, size, false, false)).toEqual({ does: 'go', to: { row: 2, col: 3 } });
  });

  it('picks up and puts down with Space, and cancels with Escape', () => {
    expect(press({ key: ' ' }, { row: 0, col: 0 }, size, false, false)).toEqual({ does: 'pick-up' });
    expect(press({ key: ' ' }, { row: 0, col: 0 }, size, true, false)).toEqual({ does: 'drop' });
    expect(press({ key: 'Escape' }, { row: 0, col: 0 }, size, true, false)).toEqual({ does: 'cancel' });
    expect(press({ key: 'Escape' }, { row: 0, col: 0 }, size, false, false)).toBeUndefined();
  });

  it('carries a person’s meeting from round to round only', () => {
    expect(press({ key: 'ArrowDown' }, { row: 1, col: 1 }, size, true, true)).toEqual({ does: 'go', to: { row: 1, col: 1 } });
    expect(press({ key: 'ArrowRight' }, { row: 1, col: 1 }, size, true, true)).toEqual({ does: 'go', to: { row: 1, col: 2 } });
  });

  it('locks and takes out what is not carried', () => {
    expect(press({ key: 'l' }, { row: 0, col: 0 }, size, false, false)).toEqual({ does: 'lock' });
    expect(press({ key: 'Delete' }, { row: 0, col: 0 }, size, true, false)).toBeUndefined();
    expect(press({ key: 'x' }, { row: 0, col: 0 }, size, false, false)).toBeUndefined();
  });
});

describe('moves by hand', () => {
  it('can be taken back one by one, and do not push out the plans of the planner', () => {
    const chain = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].reduce(movedTo, ['planned'] as readonly string[]);
    expect(before(chain)).toBe('f');
    expect(before(['planned'])).toBeUndefined();
    expect(spare(chain, [])).toEqual(['a', 'b']);
    expect(spare(chain, ['b'])).toEqual(['a']);
    expect(spare(['planned', 'a', 'b'], [])).toEqual([]);
  });
});
