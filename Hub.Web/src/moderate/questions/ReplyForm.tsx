import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { isText, keep, recall } from '../../live/store';
import { useDoing } from '../../ui/doing';
import type { At } from '../at';
import { words } from '../words';
import type { Card } from './board';
import { CardForm } from './CardForm';
import { newReply, reply } from './editing';

/** A reply in writing. What was begun stays until it is sent, also when the dialog was closed by accident. */
export function ReplyForm({ card, at, onDone }: { card: Card; at: At; onDone: () => void }) {
  const text = words.value.writing;
  const key = `hub.reply.${card.id}`;
  const id = useMemo(newReply, []);
  const draft = useSignal(recall(key, '', isText));
  const answers = useSignal(card.status === 'pending' || card.status === 'approved');
  const doing = useDoing();
  const write = (said: string): void => {
    draft.value = said;
    keep(key, said || null);
  };
  const send = async (): Promise<void> => {
    if (!(await doing.run(() => reply(at, card, id, draft.value, answers.value)))) return;
    keep(key, null);
    onDone();
  };
  return (
    <CardForm card={card} submit={text.send} doing={doing} onSubmit={() => void send()}>
      <div class="field">
        <label for="reply">{text.reply}</label>
        <textarea id="reply" class="input" rows={4} autofocus value={draft.value} onInput={e => write(e.currentTarget.value)} />
      </div>
      {card.status !== 'answered' && (
        <label class="check"><input type="checkbox" checked={answers.value} onChange={e => void (answers.value = e.currentTarget.checked)} />{text.answers}</label>
      )}
    </CardForm>
  );
}
