import type { PollItem, PollView, StageView } from './views';
import type { Run } from './windows';

type Poll = NonNullable<PollView['poll']>;
type Listed = NonNullable<StageView['polls']>;

export const itemsInOrder = (view: PollView): [string, PollItem][] =>
  Object.entries(view.items ?? {}).sort((a, b) => a[1].order - b[1].order || (a[0] < b[0] ? -1 : 1));

const at = (instant: string | undefined): number | undefined => (instant === undefined ? undefined : Date.parse(instant));

export function runOf({ openedAt, closesAt, closedAt }: Pick<Poll, 'openedAt' | 'closesAt' | 'closedAt'>): Run | undefined {
  const opened = at(openedAt);
  if (opened === undefined) return undefined;
  const ends = at(closesAt);
  return { openedAt: opened, limit: ends === undefined ? undefined : ends - opened, cutAt: at(closedAt) };
}

/** Which poll a screen shows, and what the list was when that was settled. */
export interface Featured { id: string | undefined; list: Listed }
const urgency = { open: 4, closing: 3, shown: 2, closed: 1, draft: 0 } as const;

/** The one that runs; else the one in which something happened last. Somebody who has just come sees the most urgent one. */
export function feature(before: Featured | undefined, list: Listed): Featured {
  if (before && before.list === list) return before;
  const known = Object.entries(list).filter(([, poll]) => poll.phase !== 'draft');
  const changed = before ? known.filter(([id, { phase }]) => before.list[id]?.phase !== phase) : [];
  const stays = before?.id !== undefined && list[before.id] ? list[before.id]!.phase : 'draft';
  const candidates = changed.length ? changed : stays !== 'draft' ? [] : known;
  const [best] = [...candidates].sort((a, b) => urgency[b[1].phase] - urgency[a[1].phase] || b[1].order - a[1].order);
  const runs = stays === 'open' || stays === 'closing';
  const id = !best || (runs && urgency[best[1].phase] < urgency.closing) ? (stays === 'draft' ? undefined : before?.id) : best[0];
  return { id, list };
}
