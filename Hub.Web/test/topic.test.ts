import { describe, expect, it, test } from 'vitest';
import { idle, step, type Event, type Push, type State } from '../src/live/topic';
import { seeded } from './random';
import { Client, Server } from './wire';

const push = (from: number | null, to: number, patch = {}, epoch = 'e'): Event & { push: Push } =>
  ({ type: 'push', push: { topic: 't', epoch, from, to, patch } });

function after(state: State, ...events: Event[]) {
  let effects: readonly { do: string }[] = [];
  for (const event of events) [state, effects] = step(state, event);
  return { ...state, effects: effects.map(e => e.do) };
}

const loading = (): State => after(idle, { type: 'opened' }, { type: 'watched', attempt: 1, at: { epoch: 'e', revision: 5 } });
const live = (): State => after(loading(), { type: 'read', attempt: 2, snapshot: { epoch: 'e', revision: 5, view: { n: 5 } } });

describe('a topic', () => {
  it('watches first, and reads when it is watched', () => {
    const joining = after(idle, { type: 'opened' });
    expect(joining).toMatchObject({ phase: 'joining', effects: ['watch'] });
    expect(after(joining, { type: 'watched', attempt: 1, at: { epoch: 'e', revision: 5 } })).toMatchObject({ phase: 'loading', effects: ['read'] });
  });

  it('drops what is older than the snapshot and chains the rest', () => {
    const state = after(loading(), push(4, 5, { n: 'old' }), push(5, 6, { n: 6 }), push(6, 8, { n: 8 }),
      { type: 'read', attempt: 2, snapshot: { epoch: 'e', revision: 5, view: { n: 5 } } });
    expect(state).toMatchObject({ phase: 'live', shown: { revision: 8, view: { n: 8 } }, held: [] });
  });

  it('keeps what was pushed before the answer to its watch', () => {
    const joining = after(idle, { type: 'opened' }, push(5, 6, { n: 6 }));
    const state = after(joining, { type: 'watched', attempt: 1, at: { epoch: 'e', revision: 5 } }, { type: 'read', attempt: 2, snapshot: { epoch: 'e', revision: 5, view: {} } });
    expect(state.shown).toMatchObject({ revision: 6, view: { n: 6 } });
  });

  test.each([
    ['a gap', push(7, 8)], ['a push without a from', push(null, 9)], ['another epoch', push(5, 6, {}, 'other')],
    ['a head that is ahead', { type: 'head', at: { epoch: 'e', revision: 6 } } as Event],
    ['a head of another epoch', { type: 'head', at: { epoch: 'other', revision: 1 } } as Event],
  ])('reads again after %s, and shows the last state meanwhile', (_, event) => {
    expect(after(live(), event)).toMatchObject({ phase: 'loading', shown: { view: { n: 5 } }, effects: ['read'] });
  });

  test.each([
    ['a doubled push', push(4, 5, { n: 'old' })],
    ['a head that is reached', { type: 'head', at: { epoch: 'e', revision: 5 } } as Event],
    ['an answer to an earlier read', { type: 'read', attempt: 1, snapshot: { epoch: 'x', revision: 99, view: {} } } as Event],
  ])('is not moved by %s', (_, event) => {
    expect(after(live(), event)).toMatchObject({ phase: 'live', shown: { revision: 5, view: { n: 5 } }, effects: [] });
  });

  it.each([['a push without a from', push(null, 3)], ['a lower head', { type: 'head', at: { epoch: 'e', revision: 3 } } as Event]])(
    'follows a store that was restored from a copy, told by %s', (_, event) => {
      const reading = after(live(), event);
      expect(reading).toMatchObject({ phase: 'loading', shown: { revision: 5 }, effects: ['read'] });
      expect(after(reading, { type: 'read', attempt: reading.attempt, snapshot: { epoch: 'e', revision: 3, view: { n: 3 } } }))
        .toMatchObject({ phase: 'live', shown: { revision: 3, view: { n: 3 } } });
    });

  it('reads again when the snapshot is older than what it knows there is', () => {
    const state = after(loading(), { type: 'read', attempt: 2, snapshot: { epoch: 'e', revision: 3, view: { n: 3 } } });
    expect(state).toMatchObject({ phase: 'loading', misses: 1, effects: ['read'] });
  });

  it('keeps the last state when the connection is lost, and begins again when it is back', () => {
    const lost = after(live(), { type: 'lost' });
    expect(lost).toMatchObject({ phase: 'stale', shown: { view: { n: 5 } } });
    expect(after(lost, { type: 'opened' })).toMatchObject({ phase: 'joining', shown: { view: { n: 5 } }, effects: ['watch'] });
  });

  it('does not take the answer of a connection that is gone for the one it waits for', () => {
    const again = after(loading(), { type: 'lost' }, { type: 'opened' }, { type: 'watched', attempt: 4, at: { epoch: 'new', revision: 1 } });
    const late: Event = { type: 'read', attempt: 2, snapshot: { epoch: 'e', revision: 5, view: { n: 'late' } } };
    expect(again).toMatchObject({ phase: 'loading', attempt: 5 });
    expect(after(again, late)).toMatchObject({ phase: 'loading', shown: null, effects: [] });
    expect(after(again, { type: 'failed', attempt: 2 })).toMatchObject({ phase: 'loading', effects: [] });
  });

  it('tries again after trouble, but not where it is not wanted', () => {
    expect(after(loading(), { type: 'failed', attempt: 2 })).toMatchObject({ phase: 'stale', effects: ['again'] });
    expect(after(loading(), { type: 'failed', attempt: 2, refused: 'forbidden' })).toMatchObject({ phase: 'stale', refused: 'forbidden', effects: [] });
  });
});

describe('every client converges, whatever it missed', () => {
  test.each(Array.from({ length: 300 }, (_, i) => i + 1))('seed %i', seed => {
    const random = seeded(seed);
    const server = new Server(random);
    const clients = Array.from({ length: 3 }, () => new Client(server, random));
    for (let i = 0; i < 400; i++) {
      const client = random.pick(clients);
      const dice = random.next();
      if (dice < 0.06) client.drop();
      else if (dice < 0.14) client.connect();
      else if (dice < 0.24) server.change();
      else if (dice < 0.25) server.restore();
      else if (dice < 0.28) server.beacon();
      else client.crank(true);
    }

    // The trouble is over; nothing changes any more; the last pushes may all be lost. One beacon is enough.
    for (const client of clients) {
      client.trouble = false;
      client.connect();
      settle(client);
    }
    server.beacon();
    clients.forEach(settle);

    for (const client of clients) {
      expect(client.state.phase).toBe('live');
      expect(client.state.shown).toEqual(server.snapshot);
    }
  });
});

function settle(client: Client): void {
  for (let i = 0; client.busy; i++) {
    if (i > 2_000) throw new Error(`does not come to rest: ${JSON.stringify(client.state)}`);
    client.crank(false);
  }
}
