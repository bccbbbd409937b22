import { useSignal } from '@preact/signals';
import { Cards } from './Cards';
import { useUnhiding } from './finding';
import type { Here } from './here';
import { answeredLast } from './ordering';
import { qa } from './words';

/** What has been answered, folded: its cards are drawn when somebody looks. */
export function Answered({ here }: { here: Here }) {
  const text = qa.value.list;
  const open = useSignal(false);
  const answered = answeredLast(here.questions.value);
  const ids = answered.map(q => q.id);
  useUnhiding(id => !open.value && ids.includes(id), () => void (open.value = true));
  if (ids.length === 0) return null;
  return (
    <details class="answered" open={open.value} onToggle={e => void (open.value = e.currentTarget.open)}>
      <summary>{text.answered} ({ids.length})</summary>
      {open.value && <Cards here={here} ids={ids} rowOf={id => ({ question: here.byId.value.get(id)!, there: true })} />}
    </details>
  );
}
