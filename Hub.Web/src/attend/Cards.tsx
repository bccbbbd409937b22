import { useSignal } from '@preact/signals';
import { focusCard, useFinding } from './finding';
import type { Here } from './here';
import { QuestionCard } from './QuestionCard';
import type { Question } from './questions';
import { qa } from './words';

/** A card of the list. `there`: still in it; else only its place is kept. `why`: the reason for its place. */
export interface Row { question: Question; there: boolean; why?: string | undefined }

interface Props { here: Here; ids: readonly string[]; rowOf: (id: string) => Row | undefined; listRef?: (element: HTMLElement | null) => void }

/** So many are drawn at first, and with each "more": a phone must not carry a thousand cards that nobody looks at. */
const STEP = 40;

export function Cards({ here, ids, rowOf, listRef }: Props) {
  const text = qa.value.list;
  const most = useSignal(STEP);
  const shown = ids.slice(0, most.value);
  const more = Math.min(STEP, ids.length - shown.length);
  useFinding(id => ids.includes(id), id => void (most.value = Math.max(most.value, ids.indexOf(id) + 1)));
  const showMore = (): void => {
    const first = ids[most.value];
    most.value += STEP;
    if (first) focusCard(first);
  };
  return (
    <>
      <ul class="stack tight cards" ref={listRef ?? null}>
        {shown.map(id => {
          const row = rowOf(id);
          return row && <li key={id}><QuestionCard here={here} question={row.question} there={row.there} why={row.why} /></li>;
        })}
      </ul>
      {more > 0 && (
        <div class="more">
          <button type="button" class="button" onClick={showMore}>{text.more(more)}</button>
          <p class="small soft">{text.shown(shown.length, ids.length)}</p>
        </div>
      )}
    </>
  );
}
