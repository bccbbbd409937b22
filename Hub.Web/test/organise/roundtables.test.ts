import { describe, expect, it } from 'vitest';
import type { StaffRoundtablesView } from '../../src/live/roundtables';
import { bodyOf, draftOf, moreTables, seatsOf } from '../../src/organise/matchmaking/roundtables/draft';
import { obstacle, seatKey, seatsIn } from '../../src/organise/matchmaking/roundtables/seats';

const view: StaffRoundtablesView = {
  about: { rounds: 2, minutes: 15, gap: 5, who: 'everyone', version: 1 },
  tables: {
    call: { name: 'Call', kind: 'virtual', seats: 2, order: 2 },
    foyer: { name: 'Foyer', kind: 'physical', seats: 3, order: 0, topic: 'Steel', host: 'zoe' },
    screen: { name: 'Screen', kind: 'hybrid', seats: 2, order: 1 },
  },
  counts: { hall: 3, remote: 1 },
  people: { ana: { remote: false, in: true }, ben: { remote: false, in: true }, rio: { remote: true, in: true }, zoe: { remote: false, in: true } },
  seating: { 1: { ana: 'foyer', zoe: 'foyer', ben: 'screen', rio: 'screen' } },
};
const byName = (a: string, b: string): number => (a < b ? -1 : 1);

describe('the seats of a round', () => {
  it('stand table by table, the host first, with one free seat where there is any', () => {
    expect(seatsIn(view, '1', byName).map(({ id, seats }) => [id, seats.map(seatKey)])).toEqual([['foyer', ['zoe', 'ana', 'free foyer']], ['screen', ['ben', 'rio']], ['call', ['free call']]]);
    expect(seatsIn(view, '2', byName).map(({ seats }) => seats.length)).toEqual([1, 1, 1]);
  });

  it('are for whom the table is for, and a host stays', () => {
    const at = (person: string | undefined, table: string) => ({ table, ...(person && { person }) });
    expect(obstacle(view, at('ana', 'foyer'), at('ben', 'screen'))).toBeUndefined();
    expect(obstacle(view, at('ana', 'foyer'), at('rio', 'screen'))).toBe('wrong-kind');
    expect(obstacle(view, at('ana', 'foyer'), at(undefined, 'call'))).toBe('wrong-kind');
    expect(obstacle(view, at('rio', 'screen'), at(undefined, 'call'))).toBeUndefined();
    expect(obstacle(view, at('zoe', 'foyer'), at('ben', 'screen'))).toBe('host');
    expect(obstacle(view, at('ben', 'screen'), at('zoe', 'foyer'))).toBe('host');
    expect(obstacle(view, at('ana', 'foyer'), at(undefined, 'foyer'))).toBe('same-table');
  });
});

describe('the set-up', () => {
  it('is sent as it was shown, tables in their order', () => {
    const body = bodyOf(draftOf(view), 1);
    expect(body).toMatchObject({ rounds: 2, minutes: 15, gap: 5, who: 'everyone', version: 1 });
    expect(body.tables?.map(it => [it.id, it.seats, it.topic, it.host])).toEqual([['foyer', 3, 'Steel', 'zoe'], ['screen', 2, null, null], ['call', 2, null, null]]);
  });

  it('counts tables on from those that are there', () => {
    const two = moreTables([], 2, 'Table', 'physical', '4');
    expect(moreTables(two, 1, 'Table', 'virtual', '4').map(it => it.name)).toEqual(['Table 3']);
    expect(moreTables([{ ...two[0]!, name: 'Window' }], 1, 'Table', 'hybrid', '4').map(it => [it.id, it.name])).toEqual([['t-2', 'Table 2']]);
  });

  it('says whether the seats of each kind suffice', () => {
    expect(seatsOf(view)).toEqual({ hall: 3, remote: 1, seats: 7, fits: true });
    expect(seatsOf({ ...view, counts: { hall: 6, remote: 1 } }).fits).toBe(false);
    expect(seatsOf({ ...view, counts: { hall: 5, remote: 2 } }).fits).toBe(true);
  });
});
