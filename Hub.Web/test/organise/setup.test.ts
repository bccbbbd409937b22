import { describe, expect, it } from 'vitest';
import { nextNames, placesFor, roundsWithin } from '../../src/organise/matchmaking/places/timetable';
import { Problem } from '../../src/live/problem';
import { topicsIn, topicsOf } from '../../src/organise/matchmaking/setup/topics';
import { personSheets, revisionsBefore, since, tableSheets } from '../../src/organise/matchmaking/print/sheets';
import { blocksOf, keptFrom, matrixKinds, mayAsk, switched, switchedRow } from '../../src/organise/matchmaking/setup/matrix';
import { instantOf, localOf } from '../../src/organise/matchmaking/zoned';

describe('who may ask whom', () => {
  it('is switched for one direction', () => {
    const blocked = switched({}, 'company', 'none');
    expect([mayAsk(blocked, 'company', 'none'), mayAsk(blocked, 'none', 'company')]).toEqual([false, true]);
    expect(blocksOf(blocked)).toEqual([{ from: 'company', to: null }]);
    expect(switched(blocked, 'company', 'none')).toEqual({});
  });

  it('is switched for a whole row, on again too', () => {
    const none = switchedRow({ 'agency>company': true, 'cluster>company': true }, 'agency');
    expect(keptFrom(none)).toEqual([['cluster', ['company']]]);
    const all = switchedRow(none, 'agency');
    expect(keptFrom(all)).toEqual([['cluster', ['company']], ['agency', [...matrixKinds]]]);
  });
});

describe('times of the event', () => {
  it('are the same there and back, around a change of the clocks too', () => {
    expect(localOf('2026-11-24T15:00:00Z', 'Europe/Berlin')).toBe('2026-11-24T16:00');
    for (const at of ['2026-11-24T15:00:00.000Z', '2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z', '2026-10-25T02:30:00.000Z'])
      expect(instantOf(localOf(at, 'Europe/Berlin'), 'Europe/Berlin')).toBe(at);
    expect([localOf(undefined, 'Europe/Berlin'), instantOf('', 'Europe/Berlin')]).toEqual(['', undefined]);
  });

  it('hold as many rounds as the server makes', () => {
    const two = 120 * 60_000;
    expect(roundsWithin(0, two, 20, 5)).toHaveLength(5);
    expect(roundsWithin(0, two, 120, 0)).toEqual([{ start: 0, end: two }]);
    expect(roundsWithin(0, two, 0, 5)).toEqual([]);
  });
});

it('numbers tables on from those that are there', () => {
  expect(nextNames(['Table 1', 'Table 9', 'Booth 30'], 'Table', 2)).toEqual(['Table 10', 'Table 11']);
  expect(nextNames([], 'A (big)', 1)).toEqual(['A (big) 1']);
  expect(placesFor(0, 40).every(({ x, y }) => x >= 0 && x <= 1000 && y >= 0 && y <= 1000)).toBe(true);
});

describe('sheets', () => {
  const meeting = (request: string, start: string, table: string, people: string[], revision: number) =>
    ({ request, round: 'r', table, tableName: `Table ${table}`, location: 'Foyer', start, minutes: 20, people, revision });
  const schedule = {
    number: 3, at: '2026-11-20T10:00:00Z', meetings: [meeting('2', '2026-11-24T16:00:00Z', '10', ['z', 'a'], 1), meeting('1', '2026-11-24T15:00:00Z', '2', ['a', 'b'], 3)],
    people: [{ person: 'z', name: 'Zoé', organisation: 'X', revision: 1 }, { person: 'a', name: 'Ámos', organisation: null, revision: 3 }, { person: 'b', name: 'Ben', organisation: null, revision: 3 }, { person: 'c', name: 'Cem', organisation: null, revision: 4 }],
    tables: [{ table: '10', name: 'Table 10', location: 'Foyer', revision: 1 }, { table: '2', name: 'Table 2', location: 'Foyer', revision: 3 }],
  };

  it('are by name, each in the order of time', () => {
    const sheets = personSheets(schedule, 'en');
    expect(sheets.map(sheet => sheet.name)).toEqual(['Ámos', 'Ben', 'Cem', 'Zoé']);
    expect(sheets[0]!.meetings.map(m => m.request)).toEqual(['1', '2']);
    expect(tableSheets(schedule, 'en').map(sheet => sheet.name)).toEqual(['Table 2', 'Table 10']);
  });

  it('are only those that changed since a revision', () => {
    expect(since(personSheets(schedule, 'en'), 1).map(sheet => sheet.name)).toEqual(['Ámos', 'Ben', 'Cem']);
    expect(since(personSheets(schedule, 'en'), 0)).toHaveLength(3);
  });

  it('also those that only lost a meeting since, which is on no paper yet', () => {
    expect(since(personSheets(schedule, 'en'), 3).map(sheet => [sheet.name, sheet.meetings.length])).toEqual([['Cem', 0]]);
    expect(revisionsBefore(personSheets(schedule, 'en'))).toEqual([3, 2, 1]);
    expect(revisionsBefore([])).toEqual([]);
  });
});

describe('topics', () => {
  it('get an id that can be read, and none twice', () => {
    const sent = topicsOf([{ id: 'h2', name: 'Hydrogen', german: ' Wasserstoff ' }, { id: '', name: 'Häfen & Schiffe', german: '' }, { id: '', name: 'Hafen Schiffe', german: '' }, { id: '', name: ' ', german: '' }, { id: '', name: '水素', german: '' }]);
    expect(sent.slice(0, 2)).toEqual([{ id: 'h2', name: 'Hydrogen', german: 'Wasserstoff' }, { id: 'hafen-schiffe', name: 'Häfen & Schiffe', german: null }]);
    expect(sent).toHaveLength(4);
    expect(sent.slice(2).every(it => /^[0-9a-f-]{36}$/.test(it.id))).toBe(true);
  });

  it('stand in their order', () => {
    expect(topicsIn({ b: { name: 'B', order: 0 }, a: { name: 'A', german: 'Ä', order: 1 } })).toEqual([{ id: 'b', name: 'B', german: '' }, { id: 'a', name: 'A', german: 'Ä' }]);
  });
});

it('hears which rule would be broken', () => {
  const body = { code: 'rules-broken', detail: 'One of them has another meeting in that round.', rule: 'person-twice' };
  expect(Problem.of(body, 409).rule).toBe('person-twice');
  expect(Problem.of({ code: 'stale-run' }, 409).rule).toBeUndefined();
});
