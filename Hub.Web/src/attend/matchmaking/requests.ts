import { serverNow } from '../../live/clock';
import type { MyMatchingView, RequestView, SeatView } from '../../live/matchViews';
import type { Answer, Asked } from './acts';

export interface Request extends RequestView { id: string }

export type Group = 'answer' | 'waiting' | 'accepted' | 'over';
export const groups = ['answer', 'waiting', 'accepted', 'over'] as const satisfies readonly Group[];

/** The requests as the hub shows them, with what was done here and it does not show yet. */
export function withWishes(shown: MyMatchingView['requests'], asks: ReadonlyMap<string, Asked>, answers: ReadonlyMap<string, Answer>): Request[] {
  const all = new Map(Object.entries(shown ?? {}).map(([id, request]) => [id, { ...request, id }]));
  for (const [id, asked] of asks) {
    const there = all.get(id);
    if (!asked.on) there && all.set(id, { ...there, state: 'withdrawn' });
    else {
      const { message: _, ...same } = { ...made(asked), ...there };
      all.set(id, { ...same, id, priority: asked.priority, ...(asked.message && { message: asked.message }) });
    }
  }
  for (const [id, answer] of answers) {
    const there = all.get(id);
    if (there) all.set(id, { ...there, ...answered(there, answer) });
  }
  return [...all.values()];
}

function made({ to, through, priority, message, reason, at }: Asked): RequestView {
  const seats = Object.fromEntries([...to, ...(through ? [through] : [])].map((who, i): [string, SeatView] => [`${i}`, { who, answer: 'pending' }]));
  return { direction: 'out', state: 'pending', priority, at: at ?? new Date(serverNow()).toISOString(), seats, ...(message && { message }), ...(reason && { reason }) };
}

function answered(request: RequestView, answer: Answer): Partial<RequestView> {
  if (answer.say === 'pass') return { mine: 'passed-on' };
  if (answer.say === 'decline') return { mine: 'declined', state: 'declined' };
  const others = Object.values(request.seats).filter(seat => seat.answer !== 'accepted').length - 1;
  return { mine: 'accepted', state: others > 0 ? 'pending' : 'accepted', ...(answer.round && { round: answer.round }) };
}

export function groupOf({ direction, state, mine }: RequestView): Group {
  if (direction === 'in' && mine !== 'pending' && mine !== 'accepted') return 'over';
  if (state === 'pending') return direction === 'in' && mine === 'pending' ? 'answer' : 'waiting';
  return state === 'accepted' ? 'accepted' : 'over';
}

/** What is urgent first: of those to answer the one that expires first, of the others the newest. */
export function grouped(requests: readonly Request[]): Record<Group, Request[]> {
  const byTime = (a: Request, b: Request): number => (a.at < b.at ? 1 : -1);
  const byExpiry = (a: Request, b: Request): number => ((a.expiresAt ?? '9') + a.at < (b.expiresAt ?? '9') + b.at ? -1 : 1);
  const of = (group: Group): Request[] => requests.filter(it => groupOf(it) === group).sort(group === 'answer' ? byExpiry : byTime);
  return { answer: of('answer'), waiting: of('waiting'), accepted: of('accepted'), over: of('over') };
}

export type Act = 'accept' | 'decline' | 'change' | 'withdraw' | 'pass';

/** What one can do about it. What the organisers have set can only be passed on. */
export function actsOn(request: RequestView): Act[] {
  const group = groupOf(request);
  if (group === 'over') return request.state === 'declined' && request.mine === 'declined' && Object.keys(request.seats).length === 1 ? ['accept'] : [];
  if (request.forced) return ['pass'];
  return request.direction === 'out' ? (group === 'waiting' ? ['change', 'withdraw', 'pass'] : ['withdraw', 'pass']) : group === 'answer' ? ['accept', 'decline', 'pass'] : ['decline', 'pass'];
}

/** Everyone else who would sit at the table, or could. */
export const othersIn = ({ from, seats }: RequestView, me: string): string[] =>
  [...new Set([...(from ? [from] : []), ...Object.values(seats).flatMap(seat => seat.who ?? Object.keys(seat.candidates ?? {}))])].filter(id => id !== me);

/** Whether any of several can come. */
export const isAnyone = ({ seats }: RequestView): boolean => Object.values(seats).some(seat => !seat.who && Object.keys(seat.candidates ?? {}).length > 1);

/** The open request between just the two of them, if there is one. */
export const between = (requests: readonly Request[], me: string, person: string): Request | undefined =>
  requests.find(it => (it.state === 'pending' || it.state === 'accepted') && groupOf(it) !== 'over' && othersIn(it, me).includes(person));
