import { inOrder } from '../../../live/pitches';
import { toastProblem } from '../../../ui/toasts';
import type { At } from '../../at';
import { deletePitch, movePitch, setReady, swapPitches } from '../commands';
import { roundNow } from '../round';
import { take } from '../steps';
import { words } from '../words';
import { instant, step } from './acts';
import { moved, placed, removed, runIn, saidReady, swapped } from './changes';
import { titleOf } from './said';

const ids = (at: At): string[] => inOrder(roundNow(at)).map(it => it.id);
const seen = (at: At): number => roundNow(at).round?.orderVersion ?? 0;

/** Before another, or last. Said with its new place: it may have moved out of sight. */
export async function move(at: At, pitch: string, before: string | undefined): Promise<void> {
  const order = ids(at);
  const to = placed(order, pitch, before);
  if (to.join() === order.join()) return;
  const version = seen(at);
  await step(at, pitch, moved(pitch, before), () => movePitch(at, pitch, before, version), 'moved', words.value.movedTo(titleOf(at, pitch), to.indexOf(pitch) + 1, to.length));
}

export function moveBy(at: At, pitch: string, by: 1 | -1): void {
  const order = ids(at);
  const place = order.indexOf(pitch);
  if (by === 1 ? place < order.length - 1 : place > 0) void move(at, pitch, order[by === 1 ? place + 2 : place - 1]);
}

/** The late arrival takes the place of the other, who takes theirs. */
export function swap(at: At, pitch: string, other: string): void {
  const version = seen(at);
  void step(at, pitch, swapped(pitch, other, roundNow(at)), () => swapPitches(at, pitch, other, version), 'swapped');
}

export const remove = (at: At, pitch: string): void => void step(at, pitch, removed(pitch), () => deletePitch(at, pitch), 'removed');

/** Somebody says it for the pitcher. Not a step of the show: the green room says it again if it was wrong. */
export async function turnReady(at: At, pitch: string): Promise<void> {
  const ready = runIn(roundNow(at), pitch).readyAt === undefined;
  const refused = await take(at.session, `ready ${pitch}`, saidReady(pitch, ready ? instant() : undefined), () => setReady(at, pitch, ready));
  if (refused) toastProblem(refused);
}
