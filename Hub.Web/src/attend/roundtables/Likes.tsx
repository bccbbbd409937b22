import { inOrder, type Roundtable } from '../../live/roundtables';
import type { ById } from '../../live/views';
import { useDoing } from '../../ui/doing';
import { Said } from '../../ui/Said';
import { prefer, type At } from './acts';
import { words } from './words';

const MOST = 5;

/** The topics that one likes, in the order in which one chose them. Tables with the same topic are one. */
export function Likes({ at, tables, likes }: { at: At; tables: ById<Roundtable> | undefined; likes: ById<number> | undefined }) {
  const text = words.value;
  const doing = useDoing();
  const topics = inOrder(tables).filter(([, it], i, all) => it.topic && all.findIndex(([, other]) => other.topic === it.topic) === i);
  const chosen = Object.entries(likes ?? {}).sort((a, b) => a[1] - b[1]).map(([table]) => table);
  if (topics.length === 0) return null;
  const turn = (table: string): void => {
    const next = chosen.includes(table) ? chosen.filter(it => it !== table) : [...chosen, table];
    void doing.run(async () => { if (next.length <= MOST) await prefer(at, next); });
  };
  return (
    <fieldset class="stack tight">
      <legend>{text.likes}</legend>
      <p class="small soft">{chosen.length >= MOST ? text.likesFull : text.likesHint}</p>
      <div class="row">
        {topics.map(([table, it]) => {
          const place = chosen.indexOf(table) + 1;
          return <button type="button" key={table} class={place > 0 ? 'button toggle on' : 'button toggle'} aria-pressed={place > 0} aria-disabled={place === 0 && chosen.length >= MOST} onClick={() => turn(table)}>{place > 0 && <span>{text.place(place)}</span>}{it.topic}</button>;
        })}
      </div>
      <Said doing={doing} />
    </fieldset>
  );
}
