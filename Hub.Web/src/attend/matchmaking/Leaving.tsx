import { api, ask, type Schemas } from '../../live/client';
import { insist } from '../../live/retry';
import { useServerTime } from '../../ui/countdown';
import { useDoing } from '../../ui/doing';
import { Said } from '../../ui/Said';
import type { Match } from './matching';
import { meet } from './words';

const ME = '/api/conferences/{conference}/matchmaking/me/leaving';
const NIGHT = 12 * 3_600_000;

/** One has to go before the day is over, or is back after all: the hub mends the plan at once. */
export function Leaving({ match }: { match: Match }) {
  const text = meet.value.leaving;
  const doing = useDoing();
  const { who, my, view } = match;
  const params = { params: { path: { conference: who.conference } } };
  const starts = Object.entries(view.rounds ?? {}).map(([id, { start }]) => [id, Date.parse(start)] as const);
  const at = useServerTime(starts.map(([, start]) => start));
  const later = starts.filter(([, start]) => start > at);
  const left = later.some(([id]) => id in (my.me?.left ?? {}));
  if (!left && !later.some(([, start]) => start - at <= NIGHT)) return null;
  const tell = async (send: () => Promise<Schemas['LeavingAnswer']>): Promise<void> => {
    let answer: Schemas['LeavingAnswer'] | undefined;
    if (await doing.run(async () => void (answer = await insist(send)))) doing.done.value = text.done(answer!.moved, answer!.cancelled, answer!.placed);
  };
  return (
    <section class="stack tight no-print" aria-label={text.title}>
      <p class="small soft">{left ? text.isLeft : text.how}</p>
      <p>
        {left
          ? <button type="button" class="button" aria-disabled={doing.busy.value} onClick={() => void tell(() => ask(api.DELETE(ME, params)))}>{text.back}</button>
          : <button type="button" class="button" aria-disabled={doing.busy.value} onClick={() => void tell(() => ask(api.PUT(ME, { ...params, body: {} })))}>{text.leave}</button>}
      </p>
      <Said doing={doing} />
    </section>
  );
}
