import { describe, expect, it, vi } from 'vitest';
import type { MatchingView, RequestView } from '../src/live/matchViews';

vi.stubGlobal('navigator', { onLine: true, languages: ['en'] });
vi.stubGlobal('document', { documentElement: {} });
const { actsOn, between, grouped, groupOf, othersIn, withWishes } = await import('../src/attend/matchmaking/requests');
const { reasonSentences } = await import('../src/attend/matchmaking/reasons');
const { byDay, meetingsOf, provisionalMeetings } = await import('../src/attend/matchmaking/agenda');
const { howMany, queryOf } = await import('../src/attend/matchmaking/finding');
const { clashes } = await import('../src/attend/matchmaking/profile');
const { attendanceOf, bodyOf, isMost } = await import('../src/attend/matchmaking/attendance');
const { timeLeft } = await import('../src/attend/matchmaking/timeLeft');
const { placeOf } = await import('../src/attend/matchmaking/noticing');
const { speak } = await import('../src/i18n/language');

const none = new Map();
const asked = (more: Partial<RequestView> = {}): RequestView => ({ direction: 'in', from: 'ana', state: 'pending', mine: 'pending', priority: 2, at: '2026-01-01T10:00:00Z', seats: { 0: { who: 'me', answer: 'pending' } }, ...more });
const asking = (more: Partial<RequestView> = {}): RequestView => ({ direction: 'out', state: 'pending', priority: 2, at: '2026-01-01T10:00:00Z', seats: { 0: { who: 'ben', answer: 'pending' } }, ...more });

describe('why somebody is suggested', () => {
  const reasons = [{ code: 'good-for-both' }, { code: 'they-offer', what: 'hydrogen storage' }, { code: 'shared-topic', what: 'steel' }, { code: 'shared-topic', what: 'ports' }, { code: 'other-country', what: 'FR' }, { code: 'common-language', what: 'fr' }, { code: 'of-tomorrow' }];

  it('is a sentence for each kind of reason; a code nobody knows says nothing', () => {
    speak('en');
    expect(reasonSentences(reasons)).toEqual(['You can both help each other.', 'They offer “hydrogen storage”, which you seek.', 'Topics of both: steel, ports.', 'From another country: France.', 'You both speak French.']);
  });

  it('is told in German too', () => {
    speak('de');
    expect(reasonSentences(reasons).slice(2)).toEqual(['Gemeinsame Themen: steel, ports.', 'Aus einem anderen Land: Frankreich.', 'Sie sprechen beide Französisch.']);
    speak('en');
  });
});

describe('requests', () => {
  it('stand where somebody has to do something', () => {
    expect(groupOf(asked())).toBe('answer');
    expect(groupOf(asked({ mine: 'accepted' }))).toBe('waiting');
    expect(groupOf(asking())).toBe('waiting');
    expect(groupOf(asking({ state: 'accepted' }))).toBe('accepted');
    expect(groupOf(asked({ state: 'accepted', mine: 'taken' }))).toBe('over');
    expect(groupOf(asked({ mine: 'declined' }))).toBe('over');
    expect(groupOf(asking({ state: 'expired' }))).toBe('over');
  });

  it('come with the most urgent first', () => {
    const all = withWishes({ late: asked({ expiresAt: '2026-01-03T00:00:00Z' }), never: asked(), soon: asked({ expiresAt: '2026-01-02T00:00:00Z' }), old: asking(), young: asking({ at: '2026-01-01T11:00:00Z' }) }, none, none);
    expect(grouped(all).answer.map(it => it.id)).toEqual(['soon', 'late', 'never']);
    expect(grouped(all).waiting.map(it => it.id)).toEqual(['young', 'old']);
  });

  it('show at once what was done here', () => {
    const asks = new Map([['new', { on: true, to: ['ben'], priority: 3, message: 'Hi' }], ['gone', { on: false, to: ['ben'], priority: 2 }], ['never', { on: false, to: ['ben'], priority: 2 }], ['edited', { on: true, to: ['ben'], priority: 1 }]]);
    const answers = new Map([['yes', { say: 'accept' as const, round: 'r1' }], ['no', { say: 'decline' as const }], ['pass', { say: 'pass' as const, to: 'chi' }]]);
    const all = Object.fromEntries(withWishes({ gone: asking(), edited: asking({ expiresAt: '2026-01-02T00:00:00Z' }), yes: asked(), no: asked(), pass: asked() }, asks, answers).map(it => [it.id, it]));
    expect(all['new']).toMatchObject({ direction: 'out', state: 'pending', priority: 3, message: 'Hi', seats: { 0: { who: 'ben' } } });
    expect(all['gone']!.state).toBe('withdrawn');
    expect(all['never']).toBeUndefined();
    expect(all['edited']).toMatchObject({ priority: 1, expiresAt: '2026-01-02T00:00:00Z' });
    expect(all['yes']).toMatchObject({ state: 'accepted', mine: 'accepted', round: 'r1' });
    expect([groupOf(all['no']!), groupOf(all['pass']!)]).toEqual(['over', 'over']);
  });

  it('of three are accepted when all have', () => {
    const seats = { 0: { who: 'me', answer: 'pending' as const }, 1: { who: 'ben', answer: 'pending' as const } };
    const [it0] = withWishes({ a: asked({ seats }) }, none, new Map([['a', { say: 'accept' as const }]]));
    expect(it0).toMatchObject({ state: 'pending', mine: 'accepted' });
    expect(othersIn(it0!, 'me')).toEqual(['ana', 'ben']);
  });

  it('offer what can be done, and no more', () => {
    expect(actsOn(asked())).toEqual(['accept', 'decline', 'pass']);
    expect(actsOn(asking())).toEqual(['change', 'withdraw', 'pass']);
    expect(actsOn(asked({ state: 'accepted', mine: 'accepted' }))).toEqual(['decline', 'pass']);
    expect(actsOn(asking({ state: 'accepted', forced: true }))).toEqual(['pass']);
    expect(actsOn(asked({ state: 'declined', mine: 'declined' }))).toEqual(['accept']);
    expect(actsOn(asked({ state: 'withdrawn' }))).toEqual([]);
  });

  it('between two are found as long as they are open', () => {
    const all = withWishes({ a: asking({ state: 'declined' }), b: asking() }, none, none);
    expect(between(all, 'me', 'ben')?.id).toBe('b');
    expect(between(all, 'me', 'chi')).toBeUndefined();
  });
});

describe('an agenda', () => {
  const view: MatchingView = {
    rounds: { r1: { session: 's', day: '2026-11-24', start: '2026-11-24T15:00:00Z', minutes: 20, gap: 5, version: 1 }, r2: { session: 's', day: '2026-11-25', start: '2026-11-25T11:00:00Z', minutes: 20, gap: 5, version: 1 } },
    tables: { t: { name: 'Table 1', kind: 'hybrid', places: 2, version: 1 } },
  };
  const meeting = (round: string, start: string, sequence = 0) => ({ round, table: 't', start, minutes: 20, with: { ben: true as const }, sequence, revision: 1 });
  const agenda = { b: meeting('r2', '2026-11-25T11:00:00Z', 1), a: meeting('r1', '2026-11-24T15:00:00Z'), c: { ...meeting('gone', '2026-11-25T12:00:00Z', 1), cancelled: true as const } };

  it('goes by days and time; what has no round any more stands on its day', () => {
    expect(byDay(meetingsOf(agenda, view, null)).map(([day, all]) => [day, all.map(it => it.id)])).toEqual([['2026-11-24', ['a']], ['2026-11-25', ['b', 'c']]]);
  });

  it('says what is news since it was looked at, which on the first look is nothing', () => {
    expect(meetingsOf(agenda, view, null).map(it => it.change)).toEqual([undefined, undefined, undefined]);
    expect(meetingsOf(agenda, view, { b: 0, c: 0 }).map(it => it.change)).toEqual(['new', 'changed', 'cancelled']);
  });

  it('that is provisional has the times of its rounds', () => {
    const my = { requests: { a: asking({ state: 'accepted' }) }, provisional: { run: 'x', meetings: { a: { round: 'r2', table: 't' }, unknown: { round: 'r1', table: 't' } } } };
    expect(provisionalMeetings(my, view, () => ['ben']).map(it => [it.id, it.day, it.table?.name])).toEqual([['a', '2026-11-25', 'Table 1']]);
  });
});

it('filters ask only for what was chosen', () => {
  expect(queryOf({ q: ' steel ', kind: 'cluster', topic: '', place: undefined as never })).toEqual({ q: 'steel', kind: 'cluster' });
  expect([howMany({ q: 'steel' }), howMany({ kind: 'cluster', topic: '' })]).toEqual([0, 1]);
});

it('a profile that was saved elsewhere clashes only where both have changed the same', () => {
  const base = { name: 'Ana', region: 'Old', topics: ['a'] };
  expect(clashes(base, { region: 'Mine' }, { ...base, name: 'Ana B' })).toEqual([]);
  expect(clashes(base, { region: 'Mine', topics: ['a', 'b'] }, { ...base, region: 'Theirs', topics: ['a', 'b'] })).toEqual(['region']);
});

describe('attendance', () => {
  const me = { days: { '2026-11-24': 'remote' as const }, away: { r1: true as const }, avoids: {}, maxMeetings: 5, version: 3, spent: 0 };

  it('lays what was changed here over what the hub has', () => {
    const it0 = attendanceOf(me, { days: { '2026-11-25': 'absent' }, away: { r1: false, r2: true }, most: '' });
    expect(bodyOf(it0, 3)).toEqual({ days: { '2026-11-24': 'remote', '2026-11-25': 'absent' }, away: ['r2'], off: false, version: 3 });
    expect(bodyOf(attendanceOf(me, {}), 3)).toMatchObject({ away: ['r1'], maxMeetings: 5 });
  });

  it('takes one to 200 meetings, or no limit', () => expect(['', '1', '200', '0', '201', 'x'].map(isMost)).toEqual([true, true, true, false, false, false]));
});

it('tells the time left no longer than it is', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  expect(['2026-01-03T23:00:00Z', '2026-01-01T05:59:00Z', '2026-01-01T00:10:00Z', '2025-01-01T00:00:00Z'].map(it => timeLeft(it, now))).toEqual(['in 2 days', 'in 5 hours', 'in 10 minutes', 'in 0 minutes']);
});

it('a notice leads to where one does something about it', () => {
  const notice = (code: string, data = {}) => ({ code, at: '', data });
  expect([notice('reminder', { unanswered: '2' }), notice('reminder', { profile: 'empty' }), notice('request-declined'), notice('meeting-moved')].map(placeOf)).toEqual(['requests', 'profile', 'requests', 'agenda']);
});
