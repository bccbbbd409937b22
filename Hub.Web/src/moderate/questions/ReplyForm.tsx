import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { sentence } from '../../i18n/words';
import type { Status } from '../../live/client';
import { isText, keep, recall } from '../../live/store';
import { useDoing } from '../../ui/doing';
import type { At } from '../at';
import { words } from '../words';
import type { Card } from './board';
import { CardForm } from './CardForm';
import { newReply, reply } from './editing';

/** A reply in writing. What was begun stays until it is sent, also when the dialog was closed by accident. It answers the question as it was
 * seen: of one that was moved while it was written this is said, and sent once more it is meant. */
export function ReplyForm({ card, at, onDone }: { card: Card; at: At; onDone: () => void }) {
  const text = words.value.writing;
  const key = `hub.reply.${card.id}`;
  const id = useMemo(newReply, []);
  const draft = useSignal(recall(key, '', isText));
  const seen = useSignal(card.status);
  const answers = useSignal(card.status === 'pending' || card.status === 'approved');
  const doing = useDoing(problem => {
    const now = problem.code === 'stale-state' && (problem.now as Status);
    if (now) seen.value = now;
    return now ? words.value.stale(words.value.nowIs[now]) : sentence(problem);
  });
  const write = (said: string): void => {
    draft.value = said;
    keep(key, said || null);
  };
  const send = async (): Promise<void> => {
    if (!(await doing.run(() => reply(at, card.id, id, draft.value, answers.value && card.status !== 'answered' ? seen.value : null)))) return;
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
