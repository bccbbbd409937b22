import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/live/problem';
import { wishes } from '../../src/moderate/wishes';

const no = () => Promise.reject(new Problem('stale-state', 'No.', false, 409));
const gate = () => {
  let open = (): void => undefined;
  const passed = new Promise<void>(done => void (open = done));
  return { open, passed };
};

describe('a wish', () => {
  it('is shown at once, stays when it is taken, and goes when the hub shows the same', async () => {
    const it = wishes<string>();
    const made = it.make('q', 'approved', () => Promise.resolve());
    expect(it.open.value.get('q')).toBe('approved');
    expect(await made).toBeNull();
    it.confirm(() => false);
    expect(it.open.value.has('q')).toBe(true);
    it.confirm((about, wish) => about === 'q' && wish === 'approved');
    expect(it.open.value.has('q')).toBe(false);
  });

  it('is taken back when it is refused', async () => {
    const it = wishes<string>();
    expect((await it.make('q', 'approved', no))?.code).toBe('stale-state');
    await Promise.resolve();
    expect(it.open.value.has('q')).toBe(false);
  });

  it('is not confirmed as long as it is on its way', async () => {
    const it = wishes<string>();
    const { open, passed } = gate();
    const made = it.make('q', 'approved', () => passed);
    it.confirm(() => true);
    expect(it.open.value.has('q')).toBe(true);
    open();
    await made;
  });

  it('waits for the one before it about the same thing', async () => {
    const it = wishes<number>();
    const sent: number[] = [];
    const { open, passed } = gate();
    const first = it.make('end', 1, async () => { await passed; sent.push(1); });
    const second = it.make('end', 2, async () => void sent.push(2));
    await Promise.resolve();
    expect(sent).toEqual([]);
    open();
    await Promise.all([first, second]);
    expect(sent).toEqual([1, 2]);
    expect(it.open.value.get('end')).toBe(2);
  });

  it('goes with the one before it that is refused: it rested on it', async () => {
    const it = wishes<number>();
    const first = it.make('end', 1, no);
    const second = it.make('end', 2, () => Promise.resolve());
    expect([(await first)?.code, (await second)?.code]).toEqual(['stale-state', 'stale-state']);
    await Promise.resolve();
    expect(it.open.value.size).toBe(0);
  });

  it('waits for one about another thing where both change the same, and goes with it', async () => {
    const it = wishes<string>();
    const sent: string[] = [];
    const { open, passed } = gate();
    const first = it.make('a', 'on-stage', async () => { await passed; sent.push('a'); }, 'stage');
    const second = it.make('b', 'on-stage', async () => void sent.push('b'), 'stage');
    const other = it.make('c', 'approved', async () => void sent.push('c'));
    expect(await other).toBeNull();
    expect(sent).toEqual(['c']);
    open();
    await Promise.all([first, second]);
    expect(sent).toEqual(['c', 'a', 'b']);
    const refused = it.make('d', 'on-stage', no, 'stage');
    const late = it.make('e', 'on-stage', () => Promise.resolve(), 'stage');
    expect([(await refused)?.code, (await late)?.code]).toEqual(['stale-state', 'stale-state']);
    await Promise.resolve();
    expect([...it.open.value.keys()]).toEqual(['a', 'b', 'c']);
    expect(await it.make('f', 'on-stage', () => Promise.resolve(), 'stage')).toBeNull();
  });
});
