import { beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '../src/live/problem';

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) });
vi.stubGlobal('navigator', { onLine: true, languages: ['en'] });
vi.stubGlobal('document', { documentElement: {} });
const { outbox } = await import('../src/ui/outbox');
const { toasts } = await import('../src/ui/toasts');

const isNumber = (value: unknown): value is number => typeof value === 'number';
const of = { conference: 'c', session: 's', id: 'p' };

/** A hub whose answers the test gives. */
function hub() {
  const asked: { want: number; answer: (problem?: Problem) => void }[] = [];
  const send = (_: unknown, want: number): Promise<void> =>
    new Promise((done, fail) => void asked.push({ want, answer: problem => (problem ? fail(problem) : done()) }));
  return { asked, send };
}

beforeEach(() => kept.clear());

it('shows a wish at once, keeps it until it is taken, and shows it until the hub does', async () => {
  const { asked, send } = hub();
  const box = outbox('pitches.test', isNumber, send);
  box.start('c', 'me');
  box.want(of, 3);
  expect(box.wished(of)?.want).toBe(3);
  expect(kept.get('hub.pitches.test.c.me')).toContain('"want":3');

  asked[0]!.answer();
  await box.settled(of);
  expect([box.wished(of)?.want, box.wished(of)?.taken, kept.size]).toEqual([3, true, 0]);
  box.confirm('s', (_, want) => want === 2);
  expect(box.wished(of)?.want).toBe(3);
  box.confirm('s', (_, want) => want === 3);
  expect(box.wished(of)).toBeUndefined();
});

it('sends the last of several, once the one on its way is through', async () => {
  const { asked, send } = hub();
  const box = outbox('pitches.test', isNumber, send);
  for (const points of [1, 2, 3]) box.want(of, points);
  expect(asked.map(it => it.want)).toEqual([1]);
  asked[0]!.answer();
  await vi.waitFor(() => expect(asked.map(it => it.want)).toEqual([1, 3]));
  box.confirm('s', () => true);
  expect(box.wished(of)?.want).toBe(3);
  asked[1]!.answer();
  await box.settled(of);
  expect(asked).toHaveLength(2);
});

it('takes back what is refused, and says why', async () => {
  const { asked, send } = hub();
  const box = outbox('pitches.test', isNumber, send);
  box.start('c', 'me');
  box.want(of, 3);
  asked[0]!.answer(new Problem('no-such-code', 'Closed.', false, 409));
  await box.settled(of);
  expect([box.wished(of), kept.size, toasts.value[0]?.text]).toEqual([undefined, 0, 'Closed.']);
});

it('takes up after a reload what an earlier page had not got through', async () => {
  kept.set('hub.pitches.test.c.me', JSON.stringify([{ ...of, want: 7 }]));
  const { asked, send } = hub();
  const box = outbox('pitches.test', isNumber, send);
  box.start('c', 'me');
  box.start('c', 'me');
  expect(asked.map(it => it.want)).toEqual([7]);
  expect(box.wished(of)?.want).toBe(7);
});
