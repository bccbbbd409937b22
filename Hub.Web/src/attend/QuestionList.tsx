import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Turn } from '../live/fairMix';
import { Choice } from '../ui/Choice';
import { useCalmOrder } from './calmOrder';
import { Cards, type Row } from './Cards';
import { Filters } from './Filters';
import { useUnhiding } from './finding';
import type { Here } from './here';
import { fits, howMany, inOrder, type Filter, type Order } from './ordering';
import type { Question } from './questions';
import { qa } from './words';

const orders = ['votes', 'time', 'mix'] as const;

/** What can be voted for. */
export function QuestionList({ here }: { here: Here }) {
  const text = qa.value.list;
  const order = useSignal<Order>('votes');
  const filter = useSignal<Filter>({});
  const all = here.questions.value;
  const open = all.filter(q => q.status === 'approved');
  const wanted = open.filter(fits(filter.value));
  const { questions, turns } = inOrder(wanted, order.value, all);
  const list = order.value + JSON.stringify(filter.value);
  const calm = useCalmOrder(questions.map(q => q.id), list);
  const rowOf = useRows(here, open, turns);
  // What a link leads to may be hidden by a filter.
  useUnhiding(id => open.some(q => q.id === id) && !wanted.some(q => q.id === id), () => void (filter.value = {}));
  return (
    <section class="stack" aria-labelledby="questions">
      <div class="row spread">
        <h2 id="questions">{text.title}</h2>
        {open.length > 0 && <span class="soft">{howMany(filter.value) ? text.some(wanted.length, open.length) : text.count(open.length)}</span>}
      </div>
      {open.length > 1 && (
        <>
          <Choice small quiet legend={text.sort} value={order.value} onChange={chosen => void (order.value = chosen)}
            options={orders.map(it => [it, text.by[it]] as const)} />
          {order.value === 'mix' && <p class="small soft">{text.mixHint}</p>}
          <Filters here={here} filter={filter}>
            {calm.changed && <button type="button" class="button quiet" onClick={calm.settle}>{text.sortNow}</button>}
          </Filters>
        </>
      )}
      {calm.ids.length === 0 && <p class="empty">{open.length ? text.noneFits : text.none}</p>}
      <Cards key={list} here={here} ids={calm.ids} rowOf={rowOf} listRef={calm.ref} />
    </section>
  );
}

/** Also of what has left the list while its place is kept: as it was last seen. */
function useRows(here: Here, open: readonly Question[], turns: ReadonlyMap<string, Turn<Question>>): (id: string) => Row | undefined {
  const seen = useRef(new Map<string, Question>());
  for (const question of open) seen.current.set(question.id, question);
  return id => {
    const there = here.byId.value.get(id);
    const question = there ?? seen.current.get(id);
    const turn = turns.get(id);
    return question && { question, there: there?.status === 'approved', why: turn && reasonOf(turn) };
  };
}

function reasonOf({ from, rank, alone }: Turn<Question>): string {
  const text = qa.value.card;
  return [rank === 1 ? text.first[from] : text.rank[from](rank), ...(alone ? [text.alone[from]] : [])].join(' · ');
}
