import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Schemas } from '../../../live/client';
import { asProblem } from '../../../live/problem';
import { insist } from '../../../live/retry';
import { uuidv7 } from '../../../live/uuid';
import type { ById } from '../../../live/views';
import { href } from '../../../ui/router';
import { toast } from '../../../ui/toasts';
import { dropRun, moveMeeting, readRun } from '../commands';
import { sameSlot } from '../plan/comparing';
import { explained } from '../saying';
import type { Hindrance, Slot } from '../views';
import { words } from '../words';
import { placeKey } from './board';
import { before, movedTo, spare, type Chain } from './chain';

interface Placed { slots: ById<Slot>; leftOut: ById<string>; inTheWay: ById<Hindrance> }
interface Step { request: string; to: Slot | undefined }

/** A plan at work: moves show at once, go to the hub one after the other, and are taken back with a word where it says no. */
export function useMoves(conference: string, first: string, inUse: () => readonly string[]) {
  const placed: Signal<Placed | null | undefined> = useSignal();
  const broken = useSignal<readonly Schemas['BrokenRule'][]>([]);
  const steps = useSignal<readonly Step[]>([]);
  const chain = useSignal<Chain>([first]);
  const refused = useSignal<ReadonlyMap<string, string>>(new Map());
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const read = async (run: string): Promise<void> => {
    const full = await insist(() => readRun(conference, run)).catch(() => null);
    placed.value = full && { slots: full.run.slots, leftOut: full.run.leftOut, inTheWay: full.run.inTheWay ?? {} };
    broken.value = full?.broken ?? [];
  };
  useEffect(() => {
    chain.value = [first];
    void read(first);
  }, [conference, first]);
  const at = (to: Chain): void => {
    chain.value = to;
    history.replaceState(null, '', href('matchmaking', 'grid', to.at(-1)!));
  };
  const then = (work: () => Promise<unknown>): Promise<unknown> => (queue.current = queue.current.then(work, work));

  const send = async (step: Step, said: string): Promise<void> => {
    const now = placed.peek();
    const run = chain.peek().at(-1)!;
    const as = uuidv7();
    try {
      if (!now || sameSlot(now.slots[step.request], step.to)) return;
      await insist(() => moveMeeting(conference, run, as, step.request, step.to));
      placed.value = applied(now, step);
      at(movedTo(chain.peek(), as));
      toast(said, { label: words.value.undo, run: undo });
      const old = spare(chain.peek(), inUse());
      chain.value = chain.peek().filter(it => !old.includes(it));
      for (const it of old) void dropRun(conference, it).catch(() => undefined);
    } catch (error) {
      const why = explained(asProblem(error));
      if (step.to) refused.value = new Map(refused.peek()).set(placeKey(step.request, step.to), why);
      toast(words.value.grid.back(why));
    } finally {
      steps.value = steps.peek().filter(it => it !== step);
    }
  };
  const move = (request: string, to: Slot | undefined, said: string): void => {
    const step = { request, to };
    steps.value = [...steps.peek(), step];
    void then(() => send(step, said));
  };
  /** The run before the last move; the one that it made is dropped. */
  const undo = (): void => void then(async () => {
    const [to, last] = [before(chain.peek()), chain.peek().at(-1)!];
    if (!to) return;
    await read(to);
    at(chain.peek().slice(0, -1));
    await dropRun(conference, last).catch(() => undefined);
    toast(words.value.grid.undone);
  });
  const shown = placed.value && steps.value.reduce(applied, placed.value);
  return { shown, broken: broken.value, refused: refused.value, run: chain.value.at(-1)!, canUndo: chain.value.length > 1, move, undo };
}

function applied({ slots, leftOut, inTheWay }: Placed, { request, to }: Step): Placed {
  const { [request]: _slot, ...others } = slots;
  const { [request]: _why, ...reasons } = leftOut;
  return to ? { slots: { ...others, [request]: to }, leftOut: reasons, inTheWay } : { slots: others, leftOut: { ...reasons, [request]: 'by-hand' }, inTheWay };
}
