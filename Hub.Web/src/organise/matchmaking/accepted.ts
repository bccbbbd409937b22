import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { insist } from '../../live/retry';
import { readRequests } from './commands';
import { peopleOf, type RequestRow, type StaffMatchingView } from './views';

const A_PAGE = 200;

/** Every request that is, or was, a meeting by its id; null: not read yet. */
const meetings = signal<ReadonlyMap<string, RequestRow> | null>(null);
let reading = 0;

async function readAll(conference: string): Promise<void> {
  const mine = ++reading;
  const found = new Map<string, RequestRow>();
  for (let skip = 0, count = 1; skip < count; skip += A_PAGE) {
    const page = await insist(() => readRequests(conference, { state: 'accepted' }, skip, A_PAGE)).catch(() => null);
    if (mine !== reading || !page) return;
    count = page.count;
    page.requests.forEach(row => found.set(row.request, row));
  }
  meetings.value = found;
}

/** What the view tells of requests: when it is another, they have to be read anew. */
export const markOf = (view: StaffMatchingView): string => JSON.stringify([view.states, Object.entries(view.recent ?? {}).map(([id, { state }]) => [id, state]), view.plan?.published?.number]);

/** The accepted requests, kept up with what the topic tells. */
export function useMeetings(conference: string, view: StaffMatchingView): ReadonlyMap<string, RequestRow> | null {
  const mark = markOf(view);
  useEffect(() => void readAll(conference), [conference, mark]);
  return meetings.value;
}

export const peopleIn = (rows: ReadonlyMap<string, RequestRow> | null) => (request: string): readonly string[] => {
  const row = rows?.get(request);
  return row ? peopleOf(row) : [];
};
