import { describe, expect, it } from 'vitest';
import { asked, leave } from '../src/attend/polls/asked';
import { feature, type Featured } from '../src/live/polls';
import type { PollPhase, PollView } from '../src/live/views';

const list = (...phases: PollPhase[]) => Object.fromEntries(phases.map((phase, order) => ['abc'[order]!, { order, title: '', phase }]));
const through = (...lists: ReturnType<typeof list>[]): (string | undefined)[] => {
  let at: Featured | undefined;
  return lists.map(it => (at = feature(at, it)).id);
};

describe('the poll on a screen', () => {
  it('is none before the first one', () => expect(through({}, list('draft'))).toEqual([undefined, undefined]));

  it('is the most urgent one for a screen that has just come', () => {
    expect(through(list('shown', 'open', 'closed'))).toEqual(['b']);
    expect(through(list('closed', 'shown', 'closed'))).toEqual(['b']);
    expect(through(list('closed', 'closed'))).toEqual(['b']);
  });

  it('stays when it is closed, until its result is shown or another one begins', () =>
    expect(through(list('shown', 'draft'), list('shown', 'open'), list('shown', 'closing'), list('shown', 'closed'), list('shown', 'shown'), list('open', 'shown')))
      .toEqual(['a', 'b', 'b', 'b', 'b', 'a']));

  it('is the one in which something happened last, but none takes the place of one that runs', () => {
    expect(through(list('closed', 'closed'), list('shown', 'closed'))).toEqual(['b', 'a']);
    expect(through(list('open', 'closed'), list('open', 'shown'))).toEqual(['a', 'a']);
  });

  it('gives way when it is taken away or drafted anew', () =>
    expect(through(list('shown', 'open'), { a: list('shown').a! }, list('draft'))).toEqual(['b', 'a', undefined]));
});

describe('what somebody is asked', () => {
  const view = (poll: Partial<NonNullable<PollView['poll']>>): PollView => ({
    poll: {
      session: 's', title: '', phase: 'open', pace: 'self', results: 'after-close', changeable: true, round: 1, version: 1,
      people: 0, hall: 0, remote: 0, delay: 5, openedAt: '2026-01-01T10:00:00Z', ...poll,
    },
    items: { y: { order: 2, kind: 'open', text: 'Why?' }, x: { order: 1, kind: 'open', text: 'What?' } },
  });
  const opened = Date.parse('2026-01-01T10:00:00Z');
  const far = { remote: true, pace: 1, registered: false };
  const sights = (given: PollView, at: number) => asked(given, far, opened + at).map(it => `${it.id} ${it.sight}`);

  it('comes for remote people when the stream shows it, and goes as much later', () => {
    const timed = view({ closesAt: '2026-01-01T10:00:10Z' });
    expect([4_999, 5_000, 14_999, 15_000].map(at => sights(timed, at)[0])).toEqual(['x not-yet', 'x open', 'x open', 'x closed']);
  });

  it('is every question at one’s own pace, one at the moderator’s', () => {
    expect(sights(view({}), 9_000)).toEqual(['x open', 'y open']);
    expect(sights(view({ pace: 'moderator', item: 'y' }), 9_000)).toEqual(['y open']);
  });

  it('is nothing before and after', () =>
    expect([sights(view({ phase: 'draft' }), 9_000), sights(view({ phase: 'closed' }), 9_000)]).toEqual([[], []]));
});

describe('at the moderator’s pace', () => {
  const at = (item: string, second: number): PollView => ({
    poll: {
      session: 's', title: '', phase: 'open', pace: 'moderator', results: 'after-close', changeable: true, round: 1, version: 1,
      people: 0, hall: 0, remote: 0, delay: 5, item, openedAt: new Date(second * 1_000).toISOString(),
    },
    items: { x: { order: 0, kind: 'open', text: 'What?' }, y: { order: 1, kind: 'open', text: 'Why?' } },
  });
  const before = leave(at('x', 0).poll, at('y', 20).poll!, undefined);
  const sights = (who: { remote: boolean; pace: number }, second: number) =>
    asked(at('y', 20), { ...who, registered: true }, second * 1_000, before).map(it => `${it.id} ${it.sight}`);

  it('the next question comes and the last one goes at the same moment, in the hall and later in the stream', () => {
    expect(sights({ remote: false, pace: 1 }, 20)).toEqual(['y open']);
    expect([24, 25].map(second => sights({ remote: true, pace: 1 }, second))).toEqual([['x open', 'y not-yet'], ['y open']]);
  });

  it('whoever needs more time has both for a while', () =>
    expect([29, 30].map(second => sights({ remote: false, pace: 1.5 }, second))).toEqual([['x open', 'y open'], ['y open']]));

  it('a new round knows nothing of the last', () =>
    expect(leave(at('x', 0).poll, { ...at('y', 20).poll!, round: 2 }, undefined)).toBeUndefined());
});
