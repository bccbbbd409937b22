import { describe, expect, it, test } from 'vitest';
import { mergePatch, type Json } from '../src/live/mergePatch';
import { diff } from './diff';
import { seeded, someView } from './random';

/** RFC 7396, appendix A: original, patch, result. */
const appendix: [Json, Json, Json][] = [
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [['a', 'b'], ['c', 'd'], ['c', 'd']],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
];

describe('merge patch', () => {
  test.each(appendix)('%j with %j is %j', (target, patch, result) => expect(mergePatch(target, patch)).toEqual(result));

  it('leads from any view to any other by their difference', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const random = seeded(seed);
      const [from, to] = [someView(random), someView(random)];
      const before = JSON.stringify(from);
      expect(mergePatch(from, diff(from, to)), `seed ${seed}`).toEqual(to);
      expect(JSON.stringify(from), `seed ${seed}: the old view is as it was`).toBe(before);
    }
  });

  it('changes nothing, not even identity, where the patch says nothing new', () => {
    const view = { a: { b: 1 }, c: { d: 2 } };
    expect(mergePatch(view, { a: { b: 1 }, x: null })).toBe(view);
    expect((mergePatch(view, { c: { d: 3 } }) as typeof view).a).toBe(view.a);
  });
});
