import { describe, expect, it, vi } from 'vitest';
import type { Expected } from '../../src/moderate/door/arriving';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
vi.stubGlobal('navigator', { onLine: true, languages: ['en'] });
vi.stubGlobal('document', { documentElement: {} });
const { eventDay } = await import('../../src/live/door');
const { arrivalsOn, countsOf, found } = await import('../../src/moderate/door/arriving');

const people: Expected[] = [
  { person: 'a', name: 'Ana Ångström', place: 'hall', organisation: 'Cluster One', gone: false },
  { person: 'b', name: 'Jürgen Müller', place: 'hall', organisation: 'Straße AG', gone: false },
  { person: 'c', name: 'Jürgen Mueller', place: 'remote', organisation: 'Ω Labs', gone: false },
];
const day = '2026-03-14';
const names = (words: string, filter: 'all' | 'to-come' | 'here' = 'all', came = {}): string[] =>
  found(arrivalsOn(people, { came }, 'e', day), words, filter).map(it => it.person.person);

describe('the desk', () => {
  it('finds people by beginnings of words, however they are accented', () => {
    expect(names('ang')).toEqual(['a']);
    expect(names('muell')).toEqual(['b', 'c']);
    expect(names('jur strasse')).toEqual(['b']);
    expect(names('ω')).toEqual(['c']);
    expect(names('  ')).toEqual(['a', 'b', 'c']);
    expect(names('gstrom')).toEqual([]);
  });

  it('tells who has come today', () => {
    const came = { a: { [day]: '2026-03-14T08:00:00Z' }, b: { '2026-03-13': '2026-03-13T08:00:00Z' } };
    expect(names('', 'here', came)).toEqual(['a']);
    expect(names('', 'to-come', came)).toEqual(['b', 'c']);
  });

  it('waits for those in the hall, and counts the others when they come', () => {
    const all = (came: object) => countsOf(arrivalsOn(people, { came } as never, 'e', day));
    expect(all({})).toEqual({ here: 0, of: 2 });
    expect(all({ c: { [day]: '2026-03-14T08:00:00Z' } })).toEqual({ here: 1, of: 3 });
  });

  it('points to names that are there twice', () => {
    expect(arrivalsOn(people, {}, 'e', day).map(it => it.alike)).toEqual([false, true, true]);
  });
});

it('knows the days of the event', () => {
  const about = { firstDay: '2026-03-14', lastDay: '2026-03-15' };
  expect(eventDay('2026-03-13', about)).toEqual({ day: '2026-03-14', is: 'before' });
  expect(eventDay('2026-03-15', about)).toEqual({ day: '2026-03-15', is: 'today' });
  expect(eventDay('2026-03-16', about)).toEqual({ day: '2026-03-15', is: 'after' });
});
