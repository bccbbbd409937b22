import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { words } from '../words';
import type { Card } from './board';
import { CardForm } from './CardForm';

const LONGEST = 200;

/** Declines with a reason that the asker reads; the usual ones are one tap. What came to the stage since it was begun stays there. */
export function DeclineForm({ card, onDecline }: { card: Card; onDecline: (seen: Card, reason: string) => void }) {
  const text = words.value.declining;
  const seen = useMemo(() => card, []);
  const reason = useSignal(seen.reason ?? '');
  return (
    <CardForm card={seen} submit={words.value.acts.decline} onSubmit={() => onDecline(seen, reason.value.trim())}>
      <div class="field">
        <label for="reason">{text.reason}</label>
        <p class="hint" id="reason-hint">{text.hint}</p>
        <textarea id="reason" class="input" rows={2} maxLength={LONGEST} value={reason.value} aria-describedby="reason-hint" onInput={e => void (reason.value = e.currentTarget.value)} />
      </div>
      <div class="chips" role="group" aria-label={text.usual}>
        {text.reasons.map((it, i) => <button type="button" class="button" key={it} autofocus={i === 0} onClick={() => onDecline(seen, it)}>{it}</button>)}
      </div>
    </CardForm>
  );
}
