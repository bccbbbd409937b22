import { signal, type Signal } from '@preact/signals';
import { api, ask } from './client';
import { sleep } from './retry';

export interface Named { name: string; organisation?: string | null }
/** undefined: not known yet; null: there is nobody of this id (any more). */
type Entry = Signal<Named | null | undefined>;

const AT_ONCE = 100;
const GATHERING = 30;
const entries = new Map<string, Entry>();
const waiting = new Map<string, Set<string>>();

/** Names stand in no view: they are looked up by id, many in one request, and kept. */
export function nameOf(conference: string, person: string): Named | null | undefined {
  const key = `${conference}/${person}`;
  let entry = entries.get(key);
  if (!entry) {
    entries.set(key, (entry = signal(undefined)));
    enqueue(conference, person);
  }
  return entry.value;
}

function enqueue(conference: string, person: string): void {
  const ids = waiting.get(conference);
  if (ids) return void ids.add(person);
  waiting.set(conference, new Set([person]));
  setTimeout(() => void flush(conference), GATHERING);
}

async function flush(conference: string): Promise<void> {
  const ids = [...(waiting.get(conference) ?? [])];
  waiting.delete(conference);
  for (let i = 0; i < ids.length; i += AT_ONCE) await lookUp(conference, ids.slice(i, i + AT_ONCE));
}

async function lookUp(conference: string, ids: string[]): Promise<void> {
  try {
    const params = { path: { conference }, query: { ids: ids.join(',') } };
    const found: Record<string, Named> = await ask(api.GET('/api/conferences/{conference}/people/names', { params }));
    for (const id of ids) entries.get(`${conference}/${id}`)!.value = found[id] ?? null;
  } catch {
    await sleep(3_000 + 4_000 * Math.random());
    ids.forEach(id => enqueue(conference, id));
  }
}
