import { sentence } from '../../i18n/words';
import type { Status } from '../../live/client';
import type { Problem } from '../../live/problem';
import type { PanelView } from '../../live/views';
import { toast } from '../../ui/toasts';
import type { At } from '../at';
import { doneWith, forgetUndo } from '../undoing';
import { wishes } from '../wishes';
import { words } from '../words';
import type { Ahead, Card } from './board';
import { sendMerge, sendMove, sendNext, sendUndo, sendUnmerge, type Move } from './commands';

const moves = wishes<Status>();
const next = wishes<string | null>();

/** What is shown as done before the hub says so. */
export const ahead = ({ session }: At): Ahead => ({ moves: moves.open.value, next: next.open.value.get(session) });

export function confirmQuestions({ session }: At, view: PanelView): void {
  moves.confirm((question, to) => view.standing?.[question]?.status === to);
  next.confirm((of, question) => of === session && (view.panel?.next ?? null) === question);
}

/** When a question stands where it was moved here, or the hub said no. */
export const moved = (question: string): Promise<unknown> => moves.sent(question);

/** What changes the stage rests on who is there: one move after the other, whichever question it is about. */
const ofStage = ({ session }: At, { from, to }: Move): string | undefined => (from === 'on-stage' || to === 'on-stage' ? `stage ${session}` : undefined);

/** Moves a question, and offers to take that back. */
export async function move(at: At, it: Move): Promise<void> {
  if (it.from === it.to) return;
  const sent = moves.make(it.question, it.to, () => sendMove(at, it), ofStage(at, it));
  doneWith(words.value.moved[it.to], it.question, () => void undo(at, { ...it, from: it.to, to: it.from }), sent);
  const refused = await sent;
  if (refused) say(refused, it);
}

/** Takes the last move of a question back, and with it what that move did to another. */
export async function undo(at: At, it: Move): Promise<void> {
  forgetUndo(it.question);
  const refused = await moves.make(it.question, it.to, () => sendUndo(at, it), ofStage(at, it));
  if (refused) say(refused, it);
  else toast(words.value.undone);
}

/** Which question comes next; `null` leaves that to the order of the list. */
export async function makeNext(at: At, question: string | null, was: string | null): Promise<void> {
  if (question === was) return;
  const sent = next.make(at.session, question, () => sendNext(at, question, was));
  doneWith(question ? words.value.madeNext : words.value.notNext, 'next', () => void makeNext(at, was, question), sent);
  const refused = await sent;
  if (refused) toast(refused.code === 'stale-next' ? words.value.staleNext : sentence(refused));
}

/** Votes are united under the other question; this one goes behind it. */
export async function merge(at: At, { id, status }: Card, into: Card): Promise<void> {
  const placed = moved(into.id);
  const sent = moves.make(id, 'merged', async () => {
    await placed;
    await sendMerge(at, id, into.id, status, into.status);
  });
  doneWith(words.value.moved.merged, id, () => void unmerge(at, id, into.id), sent);
  const refused = await sent;
  if (refused) say(refused, { question: id, from: status, to: 'merged' });
}

export async function unmerge(at: At, question: string, into: string): Promise<void> {
  forgetUndo(question);
  const refused = await moves.make(question, 'approved', () => sendUnmerge(at, question, into));
  toast(refused ? sentence(refused) : words.value.unmerged);
}

/** A move that was made on an old picture: says what is true now. */
function say(problem: Problem, { from }: Move): void {
  if (problem.code === 'stage-changed') return toast(words.value.staleStage);
  const is = problem.now !== from && words.value.nowIs[problem.now as Status];
  toast(is && problem.code === 'stale-state' ? words.value.stale(is) : is && problem.code === 'stale-other' ? words.value.staleOther(is) : sentence(problem));
}
