import { describe, expect, it } from 'vitest';
import { agendasChanged, better, differences, levelsBeside } from '../../src/organise/matchmaking/plan/comparing';
import { stepsOf, verdictOf } from '../../src/organise/matchmaking/plan/progress';

describe('how far the planner is', () => {
  it('says that nothing is found, that it searches, and that it is the best possible', () => {
    expect(verdictOf('meetings', {})).toEqual({ is: 'waiting' });
    expect(verdictOf('meetings', { value: 40 })).toEqual({ is: 'searching' });
    expect(verdictOf('meetings', { value: 40, bound: 40 })).toEqual({ is: 'best' });
    expect(verdictOf('gaps', { value: 0, bound: 0 })).toEqual({ is: 'best' });
  });

  it('tells the distance as a part of the bound, or of the value where less is better', () => {
    expect(verdictOf('meetings', { value: 996, bound: 1000 })).toEqual({ is: 'within', part: 0.004 });
    expect(verdictOf('ways', { value: 1000, bound: 990 })).toEqual({ is: 'within', part: 0.01 });
  });

  it('names the bound where a part would say little', () => {
    expect(verdictOf('gaps', { value: 5, bound: 0 })).toEqual({ is: 'bound', bound: 0 });
    expect(verdictOf('meetings', { value: 10, bound: 30 })).toEqual({ is: 'bound', bound: 30 });
  });

  it('goes aim by aim, and marks the one at work', () => {
    const steps = stepsOf({ meetings: { order: 0, value: 8, bound: 8 } }, 'without-any');
    expect(steps.map(step => step.verdict.is)).toEqual(['best', 'waiting', 'waiting', 'waiting', 'waiting', 'waiting', 'waiting']);
    expect(steps.filter(step => step.now).map(step => step.aim)).toEqual(['without-any']);
  });
});

describe('two plans', () => {
  const levels = (meetings: number, gaps: number) => ({ meetings: { order: 0, value: meetings, bound: 9 }, gaps: { order: 3, value: gaps, bound: 0 } });

  it('are compared at the first aim at which they differ', () => {
    expect(better(levelsBeside(levels(9, 4), levels(9, 2)))).toMatchObject({ aim: 'gaps', better: 1 });
    expect(better(levelsBeside(levels(9, 4), levels(8, 0)))).toMatchObject({ aim: 'meetings', better: -1 });
    expect(better(levelsBeside(levels(9, 4), levels(9, 4)))).toBeUndefined();
  });

  const [here, there] = [{ round: 'r1', table: 't1' }, { round: 'r2', table: 't1' }];

  it('differ by meetings that one has only, or elsewhere', () => {
    expect(differences({ a: here, b: here, c: there }, { b: there, c: there, d: here }).map(it => it.request).sort()).toEqual(['a', 'b', 'd']);
  });

  it('change the agendas of those of the meetings that differ', () => {
    const people = (request: string): string[] => ({ a: ['ana', 'ben'], b: ['ben', 'cem'], c: ['dia', 'eva'] })[request] ?? [];
    expect([...agendasChanged({ a: here, c: here }, { a: here, b: there, c: here }, people)]).toEqual(['ben', 'cem']);
  });
});
