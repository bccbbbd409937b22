import { expect, it } from 'vitest';
import { keepPlaces } from '../src/attend/calmOrder';
import { measure } from '../src/attend/drafts';
import { languageFor, namedFor } from '../src/attend/howToAsk';
import { largest } from '../src/screen/fit';
import { uuidv7 } from '../src/live/uuid';

it('a list under a thumb keeps its places; what is new comes last', () => {
  expect(keepPlaces(['a', 'b', 'c'], ['c', 'd', 'a'])).toEqual(['a', 'b', 'c', 'd']);
});

it('measures a text as the server does', () => {
  expect(measure('  a\r\nb \n')).toBe(3);
  expect(measure('e\u0301')).toBe(1);
  expect(measure('😀')).toBe(2);
});

it('asks with a name or without, as the organisers have set it', () => {
  expect([namedFor('both', true), namedFor('both', false), namedFor('named', false), namedFor('anonymous', true)]).toEqual([true, false, true, false]);
});

it('asks in the language chosen, or of the page, or of the event; not where there is no choice', () => {
  expect(languageFor(['en', 'de'], 'de', 'en')).toBe('de');
  expect(languageFor(['en', 'de'], undefined, 'de')).toBe('de');
  expect(languageFor(['fr', 'en'], 'de', 'de')).toBe('fr');
  expect(languageFor(['de'], undefined, 'en')).toBe('');
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
