import { describe, expect, it, test } from 'vitest';
import { Alike } from '../src/live/alike';
import { ALIKE, fold, likeness, mostAlike, stem, traitsOf } from '../src/live/similar';
import { seeded } from './random';

const between = (a: string, b: string): number => likeness(traitsOf(a), traitsOf(b));

describe('questions that ask much the same', () => {
  test.each([
    ['When will the hydrogen pipeline reach our region?', 'When does the hydrogen pipeline get to our regions?'],
    ['When will the hydrogen pip', 'When does the hydrogen pipeline get to our regions?'],
    ['Who pays for the grid connection of electrolysers?', 'Who is paying for connecting electrolyzers to the grid?'],
    ['How can SMEs take part in a data space?', 'Can small companies (SMEs) join data spaces?'],
    ['Will there be a recording?', 'Is the session recorded?'],
    ['Is there funding for small firms?', 'What funding is there for small firms and startups in rural areas?'],
    ['Wer bezahlt den Netzanschluss für die Elektrolyseure?', 'Wer zahlt die Netzanschlüsse der Elektrolyseure?'],
    ['Wann kommt die Wasserstoffleitung nach Düsseldorf?', 'Kommt eine Wasserstoff-Leitung nach Duesseldorf, und wann?'],
    ['Welche Förderung gibt es für kleine Unternehmen?', 'Welche Förderungen gibt es für kleine und mittlere Unternehmen?'],
  ])('%s | %s', (a, b) => expect(between(a, b)).toBeGreaterThanOrEqual(ALIKE));
});

describe('questions that only share a word', () => {
  test.each([
    ['When will the hydrogen pipeline reach our region?', 'How expensive is hydrogen compared with natural gas?'],
    ['When will the hydrogen pipeline reach our region?', 'What does our region bring to the table?'],
    ['Who pays for the grid connection?', 'Who pays for training of workers?'],
    ['Will the slides be shared?', 'Who shares the risk of early investment?'],
    ['Wann kommt die Wasserstoffleitung?', 'Wie teuer ist Wasserstoff im Vergleich zu Erdgas?'],
    ['What is this?', 'Who are you?'],
    ['', 'Anything'],
  ])('%s | %s', (a, b) => expect(between(a, b)).toBeLessThan(ALIKE));
});

it('folds what is written differently', () => {
  expect(fold('Größe')).toBe(fold('GROESSE'));
  expect(fold('café')).toBe('cafe');
});

it.each([['region', 'regions'], ['Förderung', 'Förderungen'], ['pays', 'paying'], ['Netzanschluss', 'Netzanschlüsse'], ['record', 'recorded']])(
  'takes %s and %s for one word', (a, b) => expect(stem(fold(a))).toBe(stem(fold(b))));

const letters = 'hydrogen pipeline Region Förderung Stahl grid data Netz größe Ω 😀 12'.split(' ');
const someText = (random: ReturnType<typeof seeded>): string => Array.from({ length: random.below(9) }, () => random.pick(letters)).join(' ');

test.each(Array.from({ length: 100 }, (_, i) => i + 1))('likeness is a measure, seed %i', seed => {
  const random = seeded(seed);
  const [a, b] = [someText(random), someText(random)];
  expect(between(a, b)).toBeCloseTo(between(b, a), 12);
  expect(between(a, b)).toBeGreaterThanOrEqual(0);
  expect(between(a, b)).toBeLessThanOrEqual(1 + 1e-9);
  if (traitsOf(a).stems.length) expect(between(a, a.toUpperCase())).toBeCloseTo(1, 12);
  const some = Array.from({ length: 6 }, (_, i) => [String(i), traitsOf(someText(random))] as const);
  const best = mostAlike(traitsOf(a), some, 3, 0.1);
  expect(best.length).toBeLessThanOrEqual(3);
  expect(best.map(it => it.likeness)).toEqual(best.map(it => it.likeness).sort((x, y) => y - x));
});

describe('a draft among many', () => {
  const random = seeded(7);
  const questions = Array.from({ length: 1_000 }, (_, i) => ({ id: `q${i}`, text: `${Array.from({ length: 16 }, () => `w${random.below(2_000)}ord`).join(' ')}` }));
  const draft = questions[500]!.text.slice(0, 70);

  it('is compared with a thousand within a frame or two', () => {
    const traits = questions.map(({ id, text }) => [id, traitsOf(text)] as const);
    const look = (): number => {
      const began = performance.now();
      expect(mostAlike(traitsOf(draft), traits)[0]?.id).toBe('q500');
      return performance.now() - began;
    };
    expect(Math.min(...Array.from({ length: 10 }, look))).toBeLessThan(40); // the best of some: other work may be in the way
  });

  it('is looked up in slices, and each question is read once', async () => {
    let rests = 0;
    let time = 0;
    const alike = new Alike(async () => void rests++, () => (time += 1));
    expect((await alike.find(draft, questions))?.[0]?.id).toBe('q500');
    expect(rests).toBeGreaterThan(100);
    rests = 0;
    expect((await alike.find(draft, questions))?.[0]?.id).toBe('q500');
    expect(rests).toBe(1);
    const edited = questions.map(q => (q.id === 'q500' ? { ...q, text: 'quite another matter' } : q));
    expect(await alike.find(draft, edited)).toEqual([]);
  });

  it('gives way to a later one', async () => {
    const alike = new Alike(() => Promise.resolve());
    const [early, late] = await Promise.all([alike.find('w', questions), alike.find(draft, questions)]);
    expect(early).toBeNull();
    expect(late?.[0]?.id).toBe('q500');
  });
});
