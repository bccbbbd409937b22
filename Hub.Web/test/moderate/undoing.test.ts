import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../src/live/problem';
import { doneWith, forgetUndo, undoLast } from '../../src/moderate/undoing';

const said = vi.hoisted(() => [] as string[]);
vi.mock('../../src/ui/toasts', () => ({ toast: (text: string) => void said.push(text) }));
vi.mock('../../src/moderate/words', () => ({ words: { value: { undo: 'Undo', nothingToUndo: 'Nothing' } } }));

let undone: string[] = [];
const act = (about: string, sent?: Promise<Problem | null>) => doneWith(`did ${about}`, about, () => void undone.push(about), sent);

describe('undo', () => {
  beforeEach(() => {
    undone = [];
    for (const about of ['a', 'b']) forgetUndo(about);
  });

  it('takes back the last act first, each once', () => {
    act('a');
    act('b');
    for (let i = 0; i < 3; i++) undoLast();
    expect(undone).toEqual(['b', 'a']);
  });

  it('means what was done last, also while that is on its way', () => {
    act('a');
    act('b', new Promise(() => undefined));
    undoLast();
    expect(undone).toEqual(['b']);
  });

  it('passes over what was refused', async () => {
    act('a');
    const sent = Promise.resolve(new Problem('stale-state', 'No.', false, 409));
    act('b', sent);
    await sent;
    undoLast();
    expect(undone).toEqual(['a']);
  });

  it('has one act about one thing, the last', () => {
    act('a');
    act('a');
    undoLast();
    undoLast();
    expect(undone).toEqual(['a']);
    expect(said.at(-1)).toBe('Nothing');
  });
});
