import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useCalmOrder } from '../../attend/calmOrder';
import { words } from '../words';
import type { Column as Status } from './board';
import { CardView } from './CardView';
import { placed, type Placed } from './order';
import type { Board } from './useBoard';

interface Props { board: Board; status: Status; most: number; head?: ComponentChildren }

/** The questions of one status. */
export function Column({ board, status, most, head }: Props) {
  const text = words.value;
  const list = placed(board.shown, status, board.order);
  const id = `column-${status}`;
  return (
    <section class={`column ${status}`} aria-labelledby={id}>
      <div class="head"><h2 id={id} tabIndex={-1}>{text.columns[status]}</h2><span class="count">{list.length}</span>{head}</div>
      {list.length === 0 && <p class="nothing soft">{board.filtered ? text.noneFound : text.empty[status]}</p>}
      <Cards board={board} list={list} most={most} status={status} />
    </section>
  );
}

/** Nothing moves under a finger: what others take away leaves a line that says where it went. Long lists are cut: a thousand questions cost what `most` do. */
function Cards({ board, list, most, status }: { board: Board; list: readonly Placed[]; most: number; status: Status }) {
  const text = words.value;
  const shown = useSignal(most);
  const calm = useCalmOrder(list.map(p => p.card.id), `${board.order} ${board.filtered}`);
  useEffect(calm.settle, [board.acted]);
  const there = new Map(list.map(p => [p.card.id, p]));
  const rows = calm.ids.flatMap((id): (Placed & { gone?: true })[] => {
    const here = there.get(id);
    const card = board.byId.get(id);
    return here ? [here] : card && !card.moving && card.status !== status ? [{ card, gone: true }] : [];
  });
  return (
    <div class="stack tight" ref={calm.ref}>
      {calm.changed && <button type="button" class="button quiet" onClick={calm.settle}>{text.sortNow}</button>}
      <ul class="cards">
        {rows.slice(0, shown.value).map(({ card, turn, gone }) => (
          <li key={card.id}>
            {gone ? <p class="gone small soft">{text.gone(text.nowIs[card.status])}</p>
              : <CardView card={card} at={board.at} labels={board.labels} why={turn && text.turn(turn.from, turn.rank, turn.alone)} onAct={board.act} />}
          </li>
        ))}
      </ul>
      {rows.length > shown.value && (
        <button type="button" class="button" onClick={() => void (shown.value += most)}>{text.showMore(rows.length - shown.value)}</button>
      )}
    </div>
  );
}
