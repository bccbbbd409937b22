import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { useDoing } from '../../ui/doing';
import type { At } from '../at';
import { words } from '../words';
import type { Card } from './board';
import { CardForm } from './CardForm';
import { correct } from './editing';

/** Corrects the wording: a slip of the thumb, a name. It rests on the wording that was seen when it was begun. */
export function EditForm({ card, at, onDone }: { card: Card; at: At; onDone: () => void }) {
  const text = words.value.editing;
  const seen = useMemo(() => card, []);
  const draft = useSignal(seen.text);
  const doing = useDoing();
  const save = async (): Promise<void> => {
    if (draft.value.trim() === seen.text || (await doing.run(() => correct(at, seen, draft.value)))) onDone();
  };
  return (
    <CardForm card={seen} submit={text.save} doing={doing} onSubmit={() => void save()}>
      <div class="field">
        <label for="wording">{text.wording}</label>
        <p class="hint" id="wording-hint">{text.hint}</p>
        <textarea id="wording" class="input" rows={4} autofocus value={draft.value} aria-describedby="wording-hint" onInput={e => void (draft.value = e.currentTarget.value)} />
      </div>
    </CardForm>
  );
}
