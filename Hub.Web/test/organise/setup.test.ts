import { describe, expect, it } from 'vitest';
import { nextNames, placesFor, roundsWithin } from '../../src/organise/matchmaking/places/timetable';
import { personSheets, since, tableSheets } from '../../src/organise/matchmaking/print/sheets';
import { ruleOf } from '../../src/organise/matchmaking/rules';
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

it('knows the rule from what the hub says', () => {
  expect(ruleOf('One of them has another meeting in that round. And 2 more of such.')).toBe('person-twice');
  expect(ruleOf('Something new.')).toBeUndefined();
});

describe('sheets', () => {
  const meeting = (request: string, start: string, table: string, people: string[], revision: number) =>
    ({ request, round: 'r', table, tableName: `Table ${table}`, location: 'Foyer', start, minutes: 20, people, revision });
  const schedule = {
    number: 3, at: '2026-11-20T10:00:00Z', meetings: [meeting('2', '2026-11-24T16:00:00Z', '10', ['z', 'a'], 1), meeting('1', '2026-11-24T15:00:00Z', '2', ['a', 'b'], 3)],
    people: [{ person: 'z', name: 'Zoé', organisation: 'X' }, { person: 'a', name: 'Ámos', organisation: null }, { person: 'b', name: 'Ben', organisation: null }],
  };

  it('are by name, each in the order of time', () => {
    const sheets = personSheets(schedule, 'en');
    expect(sheets.map(sheet => sheet.name)).toEqual(['Ámos', 'Ben', 'Zoé']);
    expect(sheets[0]!.meetings.map(m => m.request)).toEqual(['1', '2']);
    expect(tableSheets(schedule, 'en').map(sheet => sheet.name)).toEqual(['Table 2', 'Table 10']);
  });

  it('are only those that changed since a revision', () => {
    expect(since(personSheets(schedule, 'en'), 1).map(sheet => sheet.name)).toEqual(['Ámos', 'Ben']);
    expect(since(personSheets(schedule, 'en'), 0)).toHaveLength(3);
  });
});
