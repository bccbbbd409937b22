import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Choice } from '../ui/Choice';
import type { Member } from '../ui/StaffGate';
import { useCalmOrder } from './calmOrder';
import { QuestionCard } from './QuestionCard';
import { sorted, type Order, type Question } from './questions';
import { words } from './words';

interface Props { who: Member; session: string; questions: readonly Question[] }

export function QuestionList({ who, session, questions }: Props) {
  const text = words.value.panel;
  const order = useSignal<Order>('votes');
  const open = questions.filter(q => q.status === 'approved');
  const answered = sorted(questions.filter(q => q.status === 'answered'), 'time');
  const calm = useCalmOrder(sorted(open, order.value).map(q => q.id), order.value);
  const byId = new Map(questions.map(q => [q.id, q]));
  // What has left the list keeps its place until the list is sorted anew, so that nothing moves under a thumb.
  const last = useRef(new Map<string, Question>());
  byId.forEach((question, id) => last.current.set(id, question));
  return (
    <section class="stack" aria-labelledby="questions">
      <div class="row spread">
        <h2 id="questions">{text.questions}</h2>
        {open.length > 0 && <span class="soft">{text.count(open.length)}</span>}
      </div>
      {open.length > 1 && (
        <div class="row spread">
          <Choice small quiet legend={text.sort} value={order.value} onChange={chosen => void (order.value = chosen)}
            options={[['votes', text.byVotes], ['time', text.byTime]]} />
          {calm.changed && <button type="button" class="button quiet" onClick={calm.settle}>{text.sortNow}</button>}
        </div>
      )}
      {open.length === 0 && calm.ids.length === 0 && <p class="empty">{text.none}</p>}
      <ul class="stack tight" ref={calm.ref}>
        {calm.ids.map(id => <li key={id}><QuestionCard who={who} session={session} question={last.current.get(id)} here={byId.get(id)?.status === 'approved'} /></li>)}
      </ul>
      {answered.length > 0 && (
        <details class="answered">
          <summary>{text.answered} ({answered.length})</summary>
          <ul class="stack tight">{answered.map(q => <li key={q.id}><QuestionCard who={who} session={session} question={q} here /></li>)}</ul>
        </details>
      )}
    </section>
  );
}
