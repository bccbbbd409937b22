import { signal } from '@preact/signals';
import { api, ask } from '../../live/client';
import type { FloorView } from '../../live/floorViews';
import { sleep } from '../../live/retry';
import { reaches, type Position } from '../../live/topic';
import type { Live } from '../../live/watching';
import { toastProblem } from '../../ui/toasts';
import type { At } from '../at';

const FLOOR = '/api/conferences/{conference}/floors/{session}';
const ROUND = `${FLOOR}/rounds/{round}` as const;
const SHOWN_BY_THEN = 3_000;

export type Turn = 'call' | 'start' | 'end' | 'skip' | 'pause' | 'go-on';

let before: Promise<void> = Promise.resolve();

/** One after the other, since each rests on what the one before it has brought. */
function turn(live: Live<FloorView>, send: (view: FloorView) => Promise<{ epoch?: string; revision?: number }>): Promise<void> {
  before = before.then(async () => {
    const view = live.view.peek();
    if (!view) return;
    try {
      const { epoch = '', revision = 0 } = await send(view);
      await shown(live, { epoch, revision });
    } catch (error) {
      toastProblem(error);
    }
  });
  return before;
}

/** Until the page shows what the hub has done; the next tap is about that. */
async function shown(live: Live<FloorView>, at: Position): Promise<void> {
  for (const until = Date.now() + SHOWN_BY_THEN; !reaches(live.position.peek(), at) && Date.now() < until;) await sleep(30);
}

const turnsOf = (view: FloorView): { turns: number } => ({ turns: view.clock?.turns ?? 0 });

export const turnRound = (live: Live<FloorView>, at: At, does: Turn, round: string): Promise<void> =>
  turn(live, view => ask(api.POST(`${ROUND}/${does}`, { params: { path: { ...at, round } }, body: turnsOf(view) })));

export const undoTurn = (live: Live<FloorView>, at: At): Promise<void> => turn(live, view => ask(api.POST(`${FLOOR}/undo`, { params: { path: at }, body: turnsOf(view) })));

/** What was just chosen, until the hub shows it. */
export const leaving = signal<boolean | undefined>(undefined);

export async function leaveToItself(live: Live<FloorView>, at: At, on: boolean): Promise<void> {
  leaving.value = on;
  await turn(live, () => ask(api.PUT(`${FLOOR}/by-itself`, { params: { path: at }, body: { on } })));
  leaving.value = undefined;
}

/** Moves the end of the round that runs, or the start of the one that comes. */
export const moveBy = (live: Live<FloorView>, at: At, minutes: number): Promise<void> => turn(live, async view => {
  const { now, next } = view.clock ?? {};
  const id = now ?? next;
  const round = id ? view.rounds?.[id] : undefined;
  if (!id || !round || round.leftSeconds !== undefined) return {};
  const params = { path: { ...at, round: id } };
  return round.endsAt
    ? ask(api.POST(`${ROUND}/move-end`, { params, body: { seconds: minutes * 60, was: round.endsAt } }))
    : ask(api.POST(`${ROUND}/move-start`, { params, body: { seconds: minutes * 60, was: round.start } }));
});

export const endHelp = async (conference: string, table: string): Promise<void> =>
  void (await ask(api.PUT('/api/conferences/{conference}/tables/{table}/help', { params: { path: { conference, table } }, body: { on: false } })).catch(toastProblem));

export const checkIn = async (conference: string, table: string, request: string, person: string, there: boolean): Promise<void> => {
  const params = { path: { conference, table, request, person } };
  const address = '/api/conferences/{conference}/tables/{table}/meetings/{request}/people/{person}' as const;
  await (there ? ask(api.PUT(address, { params })) : ask(api.DELETE(address, { params }))).catch(toastProblem);
};
