import { expect, it } from 'vitest';
import { overlayAddress, overlaysOf, readOverlay } from '../src/screen/overlayAddress';

it('an overlay’s address says what it shows', () => {
  const address = overlayAddress('https://hub.example', 'poll', 'opening', 'de');
  expect(address).toBe('https://hub.example/screen?overlay=poll&session=opening&lang=de');
  expect(readOverlay(new URL(address).search)).toEqual({ kind: 'poll', session: 'opening', language: 'de', light: false });
  expect(readOverlay('?overlay=question&session=a&theme=light')).toEqual({ kind: 'question', session: 'a', language: null, light: true });
});

it('any other page is a screen', () => expect(['', '?overlay=clock&session=a', '?overlay=poll'].map(readOverlay)).toEqual([null, null, null]));

it('a panel has no pitch to lay over the picture, and a pitch round no poll', () => {
  expect(overlaysOf('panel')).toEqual(['question', 'poll', 'reactions']);
  expect(overlaysOf('pitch-round')).toEqual(['pitch', 'question', 'reactions']);
  expect(overlaysOf('visit')).toEqual([]);
});
