import { describe, expect, it, test } from 'vitest';
import { fairMix, lastHeard, type Mixable } from '../src/live/fairMix';
import type { From } from '../src/live/views';
import { seeded } from './random';

const some = (seed: number): { questions: Mixable[]; last: From | undefined; shuffled: Mixable[] } => {
  const random = seeded(seed);
  const side = (): From => (random.chance(0.2 + 0.6 * (seed % 2)) ? 'hall' : 'remote');
  const questions = Array.from({ length: random.below(40) }, (_, i) => ({ id: `q${i}`, votes: random.below(6), from: side(), asked: random.below(20) }));
  const shuffled = [...questions].map(q => [random.next(), q] as const).sort((a, b) => a[0] - b[0]).map(([, q]) => q);
  return { questions, shuffled, last: random.pick([undefined, 'hall', 'remote'] as const) };
};

describe('fair mix', () => {
  const q = (id: string, from: From, votes: number, asked = 0): Mixable => ({ id, from, votes, asked });
  const loud = [q('h1', 'hall', 90), q('h2', 'hall', 80), q('h3', 'hall', 70), q('r1', 'remote', 5), q('r2', 'remote', 3)];
  const ids = (questions: readonly Mixable[], last?: From) => fairMix(questions, last).map(turn => turn.item.id);

  it('lets a loud hall not drown out the few from afar', () => expect(ids(loud)).toEqual(['h1', 'r1', 'h2', 'r2', 'h3']));
  it('goes on with the side that was not heard last', () => expect(ids(loud, 'hall')).toEqual(['r1', 'h1', 'r2', 'h2', 'h3']));
  it('begins with the most wanted if nobody has been heard', () => expect(ids([...loud, q('r0', 'remote', 91)])[0]).toBe('r0'));
  it('says why each stands where it stands', () =>
    expect(fairMix([...loud, q('h4', 'hall', 1)]).map(t => `${t.from} ${t.rank}${t.alone ? ' alone' : ''}`))
      .toEqual(['hall 1', 'remote 1', 'hall 2', 'remote 2', 'hall 3', 'hall 4 alone']));
  it('of two equals takes the one that has waited longer', () => expect(ids([q('b', 'hall', 1, 5), q('a', 'hall', 1, 3)])).toEqual(['a', 'b']));

  test.each(Array.from({ length: 200 }, (_, i) => i + 1))('keeps its promises, seed %i', seed => {
    const { questions, shuffled, last } = some(seed);
    const mixed = fairMix(questions, last);

    expect(mixed.map(t => t.item.id).sort()).toEqual(questions.map(it => it.id).sort()); // nothing is lost or doubled
    expect(fairMix(shuffled, last)).toEqual(mixed); // the same questions, the same order
    const heard = { hall: 0, remote: 0 };
    const all = { hall: 0, remote: 0 };
    questions.forEach(it => all[it.from]++);
    const votes = { hall: Infinity, remote: Infinity };
    mixed.forEach((turn, i) => {
      expect(turn.item.from).toBe(turn.from);
      expect(turn.item.votes).toBeLessThanOrEqual(votes[turn.from]); // on each side the votes decide
      votes[turn.from] = turn.item.votes;
      expect(turn.rank).toBe(++heard[turn.from]);
      const before = i > 0 ? mixed[i - 1]!.from : last;
      const otherSide = turn.from === 'hall' ? 'remote' : 'hall';
      if (before) expect(turn.from === before).toBe(turn.alone); // by turns, unless
      if (turn.alone) expect(heard[otherSide]).toBe(all[otherSide]); // the other side has nothing more to ask
    });
  });
});

it('knows which side was heard last', () => {
  const at = (from: From, status: string, minute: number) => ({ from, status, since: `2026-01-01T10:0${minute}:00Z` });
  expect(lastHeard([])).toBeUndefined();
  expect(lastHeard([at('hall', 'approved', 5)])).toBeUndefined();
  expect(lastHeard([at('hall', 'answered', 1), at('remote', 'answered', 3), at('hall', 'answered', 2)])).toBe('remote');
  expect(lastHeard([at('remote', 'answered', 3), at('hall', 'on-stage', 2)])).toBe('hall');
  expect(lastHeard([at('hall', 'answered', 1), { ...at('remote', 'answered', 3), inWriting: true }])).toBe('hall'); // answered in writing was not heard
});
