import { signal, type ReadonlySignal } from '@preact/signals';
import { insist } from '../../live/retry';
import { toastProblem } from '../../ui/toasts';

export interface Found<T> { readonly items: readonly T[]; readonly count: number }

/** A list of which the hub gives a page at a time. `busy`: more is on its way; `trouble`: the hub could not be reached for it yet. */
export interface Paged<Q, T> {
  readonly query: ReadonlySignal<Q>;
  readonly found: ReadonlySignal<Found<T> | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  readonly trouble: ReadonlySignal<boolean>;
  /** From the beginning; what was found stays to be seen until the new is there. */
  look(conference: string, query?: Q): Promise<void>;
  /** `skip`: how many of those that are shown the hub would still give. */
  more(conference: string, skip: number): Promise<void>;
}

export function paged<Q, T>(none: Q, keyOf: (item: T) => string, ask: (conference: string, query: Q, skip: number) => Promise<Found<T>>): Paged<Q, T> {
  const query = signal(none);
  const found = signal<Found<T> | undefined>(undefined);
  const busy = signal(false);
  const trouble = signal(false);
  let last = 0;

  const load = async (conference: string, skip: number, before: readonly T[]): Promise<void> => {
    const mine = ++last;
    busy.value = true;
    try {
      const page = await insist(() => (mine === last ? ask(conference, query.peek(), skip) : Promise.resolve(undefined)), () => void (trouble.value = mine === last));
      if (!page || mine !== last) return;
      const known = new Set(before.map(keyOf));
      const items = [...before, ...page.items.filter(it => !known.has(keyOf(it)))];
      found.value = { items, count: page.count + items.length - page.items.length - skip };
    } catch (error) {
      if (mine === last) toastProblem(error);
    } finally {
      if (mine === last) [busy.value, trouble.value] = [false, false];
    }
  };

  return {
    query, found, busy, trouble,
    look: (conference, wanted = query.peek()) => {
      query.value = wanted;
      return load(conference, 0, []);
    },
    more: (conference, skip) => load(conference, skip, found.peek()?.items ?? []),
  };
}
