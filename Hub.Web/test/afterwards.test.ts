import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Meeting } from '../src/attend/matchmaking/agenda';

vi.stubGlobal('navigator', { onLine: true, languages: ['en'] });
vi.stubGlobal('document', { documentElement: {} });
const { asksTook, changed, isAfter, toldOf, topicOf } = await import('../src/attend/matchmaking/after/outcome');
const { eventTopics } = await import('../src/live/topics');
const { labelOf, longest, partsOf } = await import('../src/organise/matchmaking/results/model');

const meeting = (more: Partial<Meeting> = {}): Meeting =>
  ({ id: 'a', day: '2026-03-14', round: 'r1', start: '2026-03-14T11:00:00Z', starts: 1_000, ends: 2_000, with: ['ben'], cancelled: false, ...more });

afterEach(() => void (eventTopics.value = {}));

describe('what one says of a meeting', () => {
  it('can be said once it has begun, or its table has told of it', () => {
    expect(isAfter(meeting(), 999)).toBe(false);
    expect(isAfter(meeting(), 1_000)).toBe(true);
    expect(isAfter(meeting({ missed: true }), 0)).toBe(true);
    expect(isAfter(meeting({ cancelled: true }), 5_000)).toBe(false);
  });

  it('drops what became empty, and keeps the rest', () => {
    const told = changed({ exchange: true, outcome: 'maybe', note: 'x' }, { note: '', topic: 'Steel' });
    expect(told).toEqual({ exchange: true, outcome: 'maybe', topic: 'Steel' });
    expect(changed(told, { exchange: false })).toEqual({ exchange: false, outcome: 'maybe', topic: 'Steel' });
  });

  it('does not say of a new time what was said of the old one', () => {
    const shown = { round: 'r1', took: 'missed', outcome: 'maybe', exchange: true } as const;
    expect(toldOf(shown, 'r1')).toEqual({ exchange: true, outcome: 'maybe', took: 'missed' });
    expect(toldOf(shown, 'r2')).toEqual({ exchange: true, outcome: 'maybe' });
    expect(toldOf(undefined, 'r1')).toEqual({ exchange: false });
  });

  it('names a topic of the event by its id, own words as they are', () => {
    eventTopics.value = { steel: { name: 'Steel', order: 0 } };
    expect([topicOf(' STEEL '), topicOf(' Rails ')]).toEqual(['steel', 'Rails']);
  });

  it('does not ask whether they met where the table has said it', () => {
    expect([asksTook(meeting(), { exchange: false }), asksTook(meeting({ held: true }), { exchange: false }), asksTook(meeting({ missed: true, missing: ['ben'] }), { exchange: false })]).toEqual([true, false, false]);
    expect(asksTook(meeting({ held: true }), { exchange: false, took: 'held' })).toBe(true);
  });
});

describe('the results in charts', () => {
  const row = (of: string[], held: number, followUps: number) => ({ of, meetings: held, held, missed: 0, followUps });

  it('measure both parts of a bar by the longest', () => {
    const rows = [row(['a'], 4, 1), row(['b'], 0, 2)];
    expect(rows.map(it => partsOf(it, longest(rows)))).toEqual([{ followUps: 25, held: 75 }, { followUps: 50, held: 0 }]);
    expect(partsOf(row(['a'], 0, 0), 0)).toEqual({ followUps: 0, held: 0 });
  });

  it('name pairs, and what is not known', () => {
    expect(labelOf('countries', row(['', 'DE'], 1, 0), {}, undefined)).toBe('not known – Germany');
    expect(labelOf('kinds', row(['cluster', 'research'], 1, 0), {}, undefined)).toBe('Cluster – Research');
    expect(labelOf('topics', row([''], 1, 0), {}, undefined)).toBe('Not said');
    expect(labelOf('rounds', row(['gone'], 1, 0), {}, undefined)).toBe('not known');
  });
});
