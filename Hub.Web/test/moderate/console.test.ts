import { describe, expect, it } from 'vitest';
import { tabOf, tabs, tracksOf, type Pane } from '../../src/moderate/layout';
import { ariaKey, cap, doesOf, shortcuts } from '../../src/moderate/shortcuts';

describe('the layout', () => {
  const all: readonly Pane[] = [...tracksOf('desk', 'waiting').flat()].sort();

  it.each(['phone', 'tablet'] as const)('of a %s has every part on one of its tabs, each once', size => {
    const shown = tabs.flatMap(tab => [...new Set(tracksOf(size, tab).flat())]);
    expect([...new Set(shown)].sort()).toEqual(all);
    for (const tab of tabs) expect(new Set(tracksOf(size, tab).flat()).size).toBe(tracksOf(size, tab).flat().length);
  });

  it('finds the tab of a part', () => {
    expect(tabOf('phone', 'approved')).toBe('stage');
    expect(tabOf('tablet', 'approved')).toBe('waiting');
    expect(tabOf('phone', 'manage')).toBe('more');
  });
});

describe('the keys', () => {
  const keys = Object.values(shortcuts).flat();

  it('mean one thing each', () => {
    const pressed = keys.flatMap(([, ...which]) => which);
    expect(new Set(pressed).size).toBe(pressed.length);
    for (const [does, ...which] of keys) for (const key of which) expect(doesOf(key)).toBe(does);
  });

  it('have names for screen readers and for eyes', () => {
    expect([ariaKey('decline-why'), ariaKey('more-time'), ariaKey('back')]).toEqual(['Shift+R', 'Plus', 'a']);
    expect([cap('R'), cap('ArrowDown'), cap('n')]).toEqual(['⇧ R', '↓', 'n']);
  });
});
