import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { focusCard, useFinding } from './finding';
import type { Here } from './here';
import { QuestionCard } from './QuestionCard';
import type { Question } from './questions';
import { qa } from './words';

/** A card of the list. `there`: still in it; else only its place is kept. `why`: the reason for its place. */
export interface Row { question: Question; there: boolean; why?: string | undefined }

interface Props { here: Here; ids: readonly string[]; rowOf: (id: string) => Row | undefined; listRef?: (element: HTMLElement | null) => void }

/** So many are shown at first, and with each "more": a phone must not carry a thousand cards that nobody looks at. */
const STEP = 40;
/** So many are drawn at once, so that a slow phone answers the thumb in between. */
const BATCH = 10;

export function Cards({ here, ids, rowOf, listRef }: Props) {
  const text = qa.value.list;
  const wanted = useSignal(STEP);
  const drawn = useSignal(BATCH);
  const most = Math.min(wanted.value, ids.length);
  const more = Math.min(STEP, ids.length - most);
  useEffect(() => {
    if (drawn.value >= most) return;
    const timer = setTimeout(() => void (drawn.value += BATCH));
    return () => clearTimeout(timer);
  }, [drawn.value, most]);
  useFinding(id => ids.includes(id), id => {
    const place = ids.indexOf(id) + 1;
    wanted.value = Math.max(wanted.value, place);
    drawn.value = Math.max(drawn.value, place);
  });
  const showMore = (): void => {
    const first = ids[most];
    wanted.value = most + STEP;
    drawn.value = most + BATCH;
    if (first) focusCard(first);
  };
  return (
    <>
      <ul class="stack tight cards" ref={listRef ?? null}>
        {ids.slice(0, Math.min(most, drawn.value)).map(id => {
          const row = rowOf(id);
          return row && <li key={id}><QuestionCard here={here} question={row.question} there={row.there} why={row.why} /></li>;
        })}
      </ul>
      {more > 0 && (
        <div class="more">
          <button type="button" class="button" onClick={showMore}>{text.more(more)}</button>
          <p class="small soft">{text.shown(most, ids.length)}</p>
        </div>
      )}
    </>
  );
}
