import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { common, sentence } from '../i18n/words';
import { asProblem, Problem } from '../live/problem';
import { uuidv7 } from '../live/uuid';
import { sendReply } from './acts';
import { measure, replyTo } from './drafts';
import { at, type Here } from './here';
import type { Question } from './questions';
import { qa } from './words';

interface Props { here: Here; question: Question; onClose: (sent: boolean) => void }

/** As the server counts. */
const MOST = 1_000;

/** A reply in writing. It keeps its id until it is taken, so that sent twice it still is one reply. */
export function ReplyForm({ here, question, onClose }: Props) {
  const text = qa.value;
  const { draft, write } = replyTo(question.id);
  const way = useSignal<'' | 'sending' | 'trouble'>('');
  const fault = useSignal('');
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const length = measure(draft.value.text);
  const tooLong = length > MOST ? text.ask.tooLong(length, MOST) : '';
  const mayAnswer = question.status === 'approved' && here.role.value === 'staff';
  useEffect(() => area.current?.focus(), []);

  const refuse = (why: string): void => {
    fault.value = why;
    area.current?.focus();
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (way.value) return;
    if (length === 0) return refuse(sentence(new Problem('text-empty', '', false)));
    if (tooLong) return refuse(tooLong);
    if (!draft.value.id) write({ id: uuidv7() });
    way.value = 'sending';
    fault.value = '';
    try {
      await sendReply(at(here, question.id), draft.value.id, draft.value.text, mayAnswer && draft.value.answered ? 'approved' : null, () => void (way.value = 'trouble'));
      write({ text: '', id: '', answered: false });
      onClose(true);
    } catch (error) {
      way.value = '';
      refuse(sentence(asProblem(error)));
    }
  };

  return (
    <form class="stack tight reply" onSubmit={event => void submit(event)} noValidate>
      <div class="field">
        <label for={`${id}-text`}>{text.reply.title}</label>
        <textarea id={`${id}-text`} ref={area} class="input" rows={3} value={draft.value.text} aria-describedby={`${id}-hint ${id}-fault`} aria-invalid={!!tooLong || !!fault.value}
          readOnly={!!way.value} onInput={e => { write({ text: e.currentTarget.value }); fault.value = ''; }} />
        <p id={`${id}-hint`} class={tooLong ? 'fault small' : 'hint'}>{tooLong || `${text.reply.hint} ${text.ask.left(MOST - length)}`}</p>
      </div>
      {mayAnswer && (
        <label class="tick"><input type="checkbox" checked={draft.value.answered} onChange={e => write({ answered: e.currentTarget.checked })} />{text.reply.answered}</label>
      )}
      <p id={`${id}-fault`} class="fault" role="alert">{fault.value}</p>
      <div class="row">
        <button type="submit" class="button primary" aria-disabled={!!way.value}>{text.reply.send}</button>
        <button type="button" class="button" onClick={() => { write({ text: '' }); onClose(false); }}>{common.value.cancel}</button>
        <span class="small soft" role="status">{way.value === 'sending' ? text.reply.sending : way.value === 'trouble' ? text.reply.unsent : ''}</span>
      </div>
    </form>
  );
}
