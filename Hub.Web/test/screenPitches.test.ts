import { describe, expect, it, test } from 'vitest';
import type { Entry } from '../src/live/programme';
import type { PitchRoundView } from '../src/live/pitchViews';
import { aboutOf, fits, offered, sceneOf, shownBy, shows } from '../src/organise/scenes';
import { placed, stillHidden } from '../src/screen/pitches/places';
import { pagesOf, readingTime } from '../src/screen/pitches/turning';

const pitch = (title: string) => ({ title, organisation: `${title} Ltd`, seconds: 240, questionSeconds: 180, version: 1 });
const view: PitchRoundView = {
  order: { a: 0, b: 1, c: 2, d: 3 }, pitches: { a: pitch('A'), b: pitch('B'), c: pitch('C'), d: pitch('D') }, places: { d: 1, c: 2, a: 2 },
};

describe('what is revealed', () => {
  it('stands best first, equals as they pitched', () =>
    expect(placed(view).map(it => [it.id, it.rank, it.shared])).toEqual([['d', 1, false], ['a', 2, true], ['c', 2, true]]));

  test.each([
    [undefined, undefined, undefined], [0, 3, undefined], [1, 3, 2], [3, 3, 0],
  ])('of %s of %s places leaves %s', (revealed, toReveal, left) => {
    const round = { orderVersion: 1, favoursOpen: false, ...(revealed !== undefined && { revealed }), ...(toReveal !== undefined && { toReveal }) };
    expect(stillHidden({ ...view, round })).toBe(left);
  });
});

describe('a long running order', () => {
  test.each([[0, []], [1, [1]], [6, [6]], [7, [4, 3]], [13, [5, 5, 3]], [18, [6, 6, 6]]])('of %s stands on pages of %s', (count, lengths) =>
    expect(pagesOf(Array.from({ length: count })).map(page => page.length)).toEqual(lengths));

  it('keeps its order over the pages', () => expect(pagesOf([1, 2, 3, 4, 5, 6, 7]).flat()).toEqual([1, 2, 3, 4, 5, 6, 7]));

  it('stays as long as one reads, neither a blink nor for ever', () => {
    expect(readingTime(['One Ω 🚀'])).toBe(6_000);
    expect(readingTime(Array<string>(6).fill('five words that are read'))).toBe(9_000);
    expect(readingTime(Array<string>(6).fill('word '.repeat(40)))).toBe(25_000);
  });
});

describe('the scenes of a screen', () => {
  const session = (kind: Entry['kind']): Entry => ({ id: kind, kind, title: kind, start: '', end: '', state: 'scheduled', starts: 0, ends: 0 });

  it('name pitches, meetings and tables only where there are some', () => {
    expect(offered([session('panel')], 0)).toEqual(['agenda', 'join', 'stage', 'poll', 'monitor']);
    expect(offered([session('panel'), session('pitch-round'), session('matchmaking')], 1)).toEqual([...shows]);
  });

  it('are offered for the sessions that they fit', () => {
    const of = (kind: Entry['kind']) => shows.filter(it => { const about = aboutOf(it); return about && fits(about, kind); });
    expect(of('panel')).toEqual(['stage', 'poll', 'monitor']);
    expect(of('pitch-round')).toEqual(['pitch', 'running-order', 'reveal', 'monitor']);
    expect(of('matchmaking')).toEqual(['matches', 'hall-plan']);
    expect(of('visit')).toEqual([]);
  });

  it('come back as what was chosen', () => {
    for (const it of shows) expect(shownBy(sceneOf(it, 's'), aboutOf(it) === 'round' ? 'pitch-round' : 'panel')).toBe(it);
    expect(shownBy(undefined, undefined)).toBe('agenda');
  });
});
