import { useSignal } from '@preact/signals';
import { words } from '../words';
import type { Card } from './board';
import { CardForm } from './CardForm';

const LONGEST = 200;

/** Declines with a reason that the asker reads; the usual ones are one tap. */
export function DeclineForm({ card, onDecline }: { card: Card; onDecline: (reason: string) => void }) {
  const text = words.value.declining;
  const reason = useSignal(card.reason ?? '');
  return (
    <CardForm card={card} submit={words.value.acts.decline} onSubmit={() => onDecline(reason.value.trim())}>
      <div class="field">
        <label for="reason">{text.reason}</label>
        <p class="hint" id="reason-hint">{text.hint}</p>
        <textarea id="reason" class="input" rows={2} maxLength={LONGEST} value={reason.value} aria-describedby="reason-hint" onInput={e => void (reason.value = e.currentTarget.value)} />
      </div>
      <div class="chips" role="group" aria-label={text.usual}>
        {text.reasons.map((it, i) => <button type="button" class="button" key={it} autofocus={i === 0} onClick={() => onDecline(it)}>{it}</button>)}
      </div>
    </CardForm>
  );
}
