import { describe, expect, it } from 'vitest';
import { keepPlaces } from '../src/attend/calmOrder';
import { measure } from '../src/attend/drafts';
import { questionsOf, sorted } from '../src/attend/questions';
import { largest } from '../src/screen/fit';
import { uuidv7 } from '../src/live/uuid';

const standing = (votes: number) => ({ status: 'approved' as const, since: '2026-01-01T10:00:00Z', votes });
const asked = (minute: number) => ({ text: 'Why?', from: 'hall' as const, askedAt: `2026-01-01T10:0${minute}:00Z` });

describe('votes', () => {
  const panel = { questions: { a: asked(1), b: asked(2) }, standing: { a: standing(3), b: standing(3) } };

  it('count at once, and once only', () => {
    const wish = new Map([['a', true]]);
    expect(questionsOf(panel, {}, wish)[0]).toMatchObject({ votes: 4, voted: true });
    expect(questionsOf(panel, { votes: { a: true } }, wish)[0]).toMatchObject({ votes: 3, voted: true });
    expect(questionsOf(panel, { votes: { a: true } }, new Map([['a', false]]))[0]).toMatchObject({ votes: 2, voted: false });
  });

  it('sort the list, and the newer of two equals comes first', () => {
    const ids = (order: 'votes' | 'time', wish = new Map<string, boolean>()) => sorted(questionsOf(panel, {}, wish), order).map(q => q.id);
    expect(ids('votes')).toEqual(['b', 'a']);
    expect(ids('votes', new Map([['a', true]]))).toEqual(['a', 'b']);
    expect(ids('time', new Map([['a', true]]))).toEqual(['b', 'a']);
  });
});

it('a list under a thumb keeps its places; what is new comes last', () => {
  expect(keepPlaces(['a', 'b', 'c'], ['c', 'd', 'a'])).toEqual(['a', 'b', 'c', 'd']);
});

it('measures a text as the server does', () => {
  expect(measure('  a\r\nb \n')).toBe(3);
  expect(measure('e\u0301')).toBe(1);
  expect(measure('😀')).toBe(2);
});

it('makes ids that sort by time', () => {
  const [first, second] = [uuidv7(1_700_000_000_000), uuidv7(1_700_000_000_001)];
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(first < second).toBe(true);
  expect(parseInt(first.replaceAll('-', '').slice(0, 12), 16)).toBe(1_700_000_000_000);
});

it('finds the largest size that fits', () => {
  expect(largest(16, 400, size => size <= 137)).toBe(137);
  expect(largest(16, 400, () => false)).toBe(16);
  expect(largest(16, 400, () => true)).toBe(400);
});
