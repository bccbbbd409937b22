import { signal, useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { replyTo } from './drafts';
import type { Here } from './here';
import type { Question } from './questions';
import { qa } from './words';

interface Form { here: Here; question: Question; onClose: (sent: boolean) => void }

/** Few people reply, so the form comes only when it is wanted. */
const form = signal<ComponentType<Form> | null>(null);
const load = (): void => {
  if (!form.value) import('./ReplyForm').then(it => void (form.value = it.ReplyForm), () => void setTimeout(load, 3_000));
};

/** For speakers of this panel and staff. What was begun before a reload is open again. */
export function Reply({ here, question }: { here: Here; question: Question }) {
  const text = qa.value.reply;
  const open = useSignal(replyTo(question.id).draft.peek().text !== '');
  const sent = useSignal(false);
  const ReplyForm = form.value;
  if (open.value && ReplyForm) return <ReplyForm here={here} question={question} onClose={done => { open.value = false; sent.value = done; }} />;
  if (open.value) load();
  return (
    <p class="row">
      <button type="button" class="button" aria-describedby={`q-${question.id}`} onClick={() => void (open.value = true)}>{text.button}</button>
      <span class="said small" role="status">{sent.value && text.sent}</span>
    </p>
  );
}
