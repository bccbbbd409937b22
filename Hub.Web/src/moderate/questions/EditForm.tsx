import { useSignal } from '@preact/signals';
import { useDoing } from '../../ui/doing';
import type { At } from '../at';
import { words } from '../words';
import type { Card } from './board';
import { CardForm } from './CardForm';
import { correct } from './editing';

/** Corrects the wording: a slip of the thumb, a name. */
export function EditForm({ card, at, onDone }: { card: Card; at: At; onDone: () => void }) {
  const text = words.value.editing;
  const draft = useSignal(card.text);
  const doing = useDoing();
  const save = async (): Promise<void> => {
    if (draft.value.trim() === card.text || (await doing.run(() => correct(at, card, draft.value)))) onDone();
  };
  return (
    <CardForm card={card} submit={text.save} doing={doing} onSubmit={() => void save()}>
      <div class="field">
        <label for="wording">{text.wording}</label>
        <p class="hint" id="wording-hint">{text.hint}</p>
        <textarea id="wording" class="input" rows={4} autofocus value={draft.value} aria-describedby="wording-hint" onInput={e => void (draft.value = e.currentTarget.value)} />
      </div>
    </CardForm>
  );
}
