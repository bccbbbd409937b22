import { useSignal } from '@preact/signals';
import { later } from '../ui/later';
import { replyTo } from './drafts';
import type { Here } from './here';
import type { Question } from './questions';
import { qa } from './words';

/** Few people reply. */
const ReplyForm = later(() => import('./ReplyForm').then(module => module.ReplyForm));

/** For speakers of this panel and staff. What was begun before a reload is open again. */
export function Reply({ here, question }: { here: Here; question: Question }) {
  const text = qa.value.reply;
  const open = useSignal(replyTo(question.id).draft.peek().text !== '');
  const sent = useSignal(false);
  if (open.value) return <ReplyForm here={here} question={question} onClose={done => { open.value = false; sent.value = done; }} />;
  return (
    <p class="row">
      <button type="button" class="button" aria-describedby={`q-${question.id}`} onClick={() => void (open.value = true)}>{text.button}</button>
      <span class="said small" role="status">{sent.value && text.sent}</span>
    </p>
  );
}
