import { signal, type ReadonlySignal } from '@preact/signals';
import { isObject } from '../live/mergePatch';
import { insist, sleep } from '../live/retry';
import { isText, keep, recall } from '../live/store';
import { toastProblem } from './toasts';

/** Of which session, and of what in it: a question, a pitch, a message. */
export interface Of { readonly conference: string; readonly session: string; readonly id: string }

/** What somebody has done here and the hub does not show yet. `trouble`: it was tried in vain; `taken`: only the push that shows it is missing. */
export interface Wish<T> extends Of { readonly want: T; readonly trouble?: boolean; readonly taken?: boolean }

export interface Outbox<T> {
  readonly open: ReadonlySignal<ReadonlyMap<string, Wish<T>>>;
  /** Takes up what an earlier page had not got through. */
  start(conference: string, person: string): void;
  /** Shows it at once and sends it until it is taken or refused. Of several wishes about one thing the last one counts. */
  want(of: Of, want: T): void;
  wished(of: Of): Wish<T> | undefined;
  /** Called with what the hub shows of a session: what agrees with it is not a wish any more. */
  confirm(session: string, agrees: (id: string, want: T) => boolean): void;
  /** When nothing about it is on its way. */
  settled(of: Of): Promise<void>;
}

export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

const SHOWN_BY_THEN = 5_000;
const keyOf = ({ session, id }: Pick<Of, 'session' | 'id'>): string => `${session}/${id}`;

/** `name`: under which it is kept across a reload; null for what is not worth it. */
export function outbox<T>(name: string | null, fits: (value: unknown) => value is T, send: (of: Of, want: T) => Promise<unknown>): Outbox<T> {
  const open = signal<ReadonlyMap<string, Wish<T>>>(new Map());
  const busy = new Map<string, Promise<void>>();
  let store = '';

  const put = (key: string, wish: Wish<T> | undefined): void => {
    const next = new Map(open.peek());
    if (wish) next.set(key, wish);
    else next.delete(key);
    open.value = next;
    const waiting = [...next.values()].filter(it => !it.taken).map(({ conference, session, id, want }) => ({ conference, session, id, want }));
    if (store) keep(store, waiting.length ? waiting : null);
  };

  /** While it is at work the wish is there: only a newer one takes its place. */
  const work = async (key: string): Promise<void> => {
    const wish = (): Wish<T> | undefined => open.peek().get(key);
    try {
      let sent: T | undefined;
      do {
        await insist(() => { const now = wish()!; return send(now, (sent = now.want)); }, () => put(key, { ...wish()!, trouble: true }));
      } while (wish()!.want !== sent);
      const { conference, session, id, want } = wish()!;
      put(key, { conference, session, id, want, taken: true });
      // The push that confirms it clears it. If it never comes, the page says what the hub says.
      void sleep(SHOWN_BY_THEN).then(() => wish()?.taken && put(key, undefined));
    } catch (error) {
      put(key, undefined);
      toastProblem(error);
    } finally {
      busy.delete(key);
    }
  };

  const want = (of: Of, it: T): void => {
    const key = keyOf(of);
    put(key, { ...of, want: it });
    if (!busy.has(key)) busy.set(key, work(key));
  };

  const isWish = (value: unknown): value is Wish<T> & Record<string, never> =>
    isObject(value) && ['conference', 'session', 'id'].every(k => isText(value[k])) && fits(value['want']);
  const areWishes = (value: unknown): value is Wish<T>[] => Array.isArray(value) && value.every(isWish);

  return {
    open, want,
    start(conference, person) {
      const its = name ? `hub.${name}.${conference}.${person}` : '';
      if (!its || its === store) return;
      store = its;
      recall<Wish<T>[]>(store, [], areWishes).forEach(({ want: it, ...of }) => want(of, it));
    },
    wished: of => open.value.get(keyOf(of)),
    confirm(session, agrees) {
      for (const [key, wish] of open.peek()) if (wish.session === session && !busy.has(key) && agrees(wish.id, wish.want)) put(key, undefined);
    },
    settled: of => busy.get(keyOf(of)) ?? Promise.resolve(),
  };
}
