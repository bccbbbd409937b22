import { describe, expect, it } from 'vitest';
import { countriesIn } from '../../src/moderate/pitches/prepare/countries';
import { draftOf, faultsOf, newDraft, pitchOf } from '../../src/moderate/pitches/prepare/draft';
import { secondsIn, written } from '../../src/moderate/pitches/prepare/minutes';
import { draftOf as rulesDraft, faultsOf as ruleFaults, rebase, rulesOf } from '../../src/moderate/pitches/jury/rules';
import type { Pitch, RoundSettings } from '../../src/live/pitchViews';

describe('minutes', () => {
  it('are read as people write them, and written so that they are read the same', () => {
    expect(['4', ' 4:30 ', '4.5', '4,5', '0', '60'].map(secondsIn)).toEqual([240, 270, 270, 270, 0, 3600]);
    expect(['', 'four', '4:7', '4:60', '-1', '1e3', '4m'].map(secondsIn)).toEqual(Array(7).fill(undefined));
    for (const seconds of [0, 10, 59, 60, 61, 240, 3600]) expect(secondsIn(written(seconds))).toBe(seconds);
  });
});

describe('countries', () => {
  it('are those that a programme may name, by name in a language', () => {
    const all = new Map(countriesIn('de'));
    expect(['DE', 'QA', 'XK', 'CZ', 'GB'].filter(code => !all.has(code))).toEqual([]);
    expect(['DD', 'EU', 'UN', 'ZZ', 'SU', 'UK', 'AA', 'YU'].filter(code => all.has(code))).toEqual([]);
    expect(all.get('DE')).toBe('Deutschland');
    expect([...all.keys()].length).toBeGreaterThan(240);
    expect(new Map(countriesIn('en')).get('DE')).toBe('Germany');
  });
});

describe('the form of a pitch', () => {
  const pitch: Pitch = { title: 'Ω', organisation: 'Ltd', speaker: 'p', remote: true, country: 'DE', slides: { file: 'f', pages: 7 }, seconds: 270, questionSeconds: 0, version: 3 };
  const good = { ...newDraft(), title: 'A', organisation: 'B' };

  it('sends what it was given, if nothing was touched', () => expect(pitchOf(draftOf(pitch))).toEqual({ ...pitch, remote: true }));

  it('has faults at their fields, in the order of the page', () => {
    expect(faultsOf(good)).toEqual({});
    expect(Object.entries(faultsOf({ ...newDraft(), title: ' ', minutes: '0', questions: '61', slides: 'link', url: 'ftp://x' })))
      .toEqual([['title', 'missing'], ['organisation', 'missing'], ['minutes', 'time'], ['questions', 'time'], ['slides', 'link']]);
    expect(faultsOf({ ...good, slides: 'link', url: 'https://a.example/deck?x=1#2' })).toEqual({});
    expect(faultsOf({ ...good, slides: 'link', url: 'https://me:secret@a.example' })).toEqual({ slides: 'link' });
    expect(faultsOf({ ...good, slides: 'pdf' })).toEqual({ slides: 'no-file' });
    expect(faultsOf({ ...good, slides: 'pdf' }, { size: 21 * 1024 * 1024 })).toEqual({ slides: 'size' });
    expect(faultsOf({ ...good, title: 'x'.repeat(201) })).toEqual({ title: 'long' });
  });

  it('keeps the slides that are there until the PDF has come', () => {
    const were = { url: 'https://a.example' };
    expect(pitchOf({ ...draftOf({ ...pitch, slides: were }), slides: 'pdf' }, were).slides).toEqual(were);
    expect(pitchOf({ ...draftOf(pitch), slides: 'none' }, pitch.slides)).not.toHaveProperty('slides');
  });
});

describe('the rules', () => {
  const rules: RoundSettings = { criteria: { y: { order: 1, name: 'Clarity', weight: 1 }, x: { order: 0, name: 'Idea', weight: 3 } }, from: 1, to: 5, points: 0, normalise: false, juryWeight: 70, ties: 'favour', places: 3, version: 2 };

  it('hold their criteria in order, and send them so', () => {
    expect(rulesOf(rulesDraft(rules))).toEqual({ ...rules, criteria: [{ id: 'x', name: 'Idea', weight: 3 }, { id: 'y', name: 'Clarity', weight: 1 }] });
  });

  it('are faulty without a name, with a name twice, and with a scale that goes down', () => {
    const draft = rulesDraft(rules);
    expect(ruleFaults(draft)).toEqual([]);
    expect(ruleFaults({ ...draft, from: 5, criteria: [{ id: 'x', name: '', weight: 1 }, { id: 'y', name: 'A', weight: 1 }, { id: 'z', name: 'a ', weight: 1 }] }))
      .toEqual([{ where: 'x', what: 'no-name' }, { where: 'z', what: 'same-name' }, { where: 'scale', what: 'scale' }]);
  });

  it('take over what somebody else has saved where nothing was touched', () => {
    const mine = { ...rulesDraft(rules), places: 5 };
    expect(rebase(mine, rules, { ...rules, juryWeight: 50, places: 1, version: 3 })).toMatchObject({ places: 5, juryWeight: 50, version: 3 });
  });
});
