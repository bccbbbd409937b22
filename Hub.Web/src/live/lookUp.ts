import { signal, type Signal } from '@preact/signals';
import { sleep } from './retry';

/** undefined: not known yet; null: there is nobody of this id (any more). */
type Entry<T> = Signal<T | null | undefined>;

const AT_ONCE = 100;
const GATHERING = 30;

/** Looks things of a conference up by id, many in one request, and keeps them. */
export function lookUp<T>(ask: (conference: string, ids: string) => Promise<Readonly<Record<string, T>>>): (conference: string, id: string) => T | null | undefined {
  const entries = new Map<string, Entry<T>>();
  const waiting = new Map<string, Set<string>>();

  const enqueue = (conference: string, id: string): void => {
    const ids = waiting.get(conference);
    if (ids) return void ids.add(id);
    waiting.set(conference, new Set([id]));
    setTimeout(() => void flush(conference), GATHERING);
  };

  const flush = async (conference: string): Promise<void> => {
    const ids = [...(waiting.get(conference) ?? [])];
    waiting.delete(conference);
    for (let i = 0; i < ids.length; i += AT_ONCE) await some(conference, ids.slice(i, i + AT_ONCE));
  };

  const some = async (conference: string, ids: string[]): Promise<void> => {
    try {
      const found = await ask(conference, ids.join(','));
      for (const id of ids) entries.get(`${conference}/${id}`)!.value = found[id] ?? null;
    } catch {
      await sleep(3_000 + 4_000 * Math.random());
      ids.forEach(id => enqueue(conference, id));
    }
  };

  return (conference, id) => {
    const key = `${conference}/${id}`;
    let entry = entries.get(key);
    if (!entry) {
      entries.set(key, (entry = signal(undefined)));
      enqueue(conference, id);
    }
    return entry.value;
  };
}
