import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { common } from '../../../i18n/words';
import { Dialog } from '../../../ui/Dialog';
import { measure } from '../../drafts';
import { abstentions } from '../acts';
import type { Of } from '../../../ui/outbox';
import { pitchRound } from '../words';
import { LONGEST_NOTE } from './marks';

/** Asks for the reason, and leaves the pitch to the others. */
export function Abstain({ pitch, title, onClose }: { pitch: Of; title: string; onClose: () => void }) {
  const { jury: text, talk } = pitchRound.value;
  const id = useId();
  const reason = useSignal('');
  const tooLong = measure(reason.value) > LONGEST_NOTE;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (tooLong) return document.getElementById(id)?.focus();
    const words = reason.value.trim();
    abstentions.want(pitch, { on: true, ...(words && { words }) });
    onClose();
  };
  return (
    <Dialog title={text.abstainTitle} onClose={onClose}>
      <form class="stack" onSubmit={submit} noValidate>
        <p class="strong">{title}</p>
        <p>{text.abstainText}</p>
        <div class="field">
          <label for={id}>{text.reason}</label>
          <textarea id={id} class="input" rows={2} value={reason.value} aria-describedby={`${id}-hint`} aria-invalid={tooLong} onInput={e => void (reason.value = e.currentTarget.value)} />
          <p id={`${id}-hint`} class={tooLong ? 'fault small' : 'hint'}>{tooLong ? talk.tooLong(LONGEST_NOTE) : text.reasonHint}</p>
        </div>
        <div class="row">
          <button type="submit" class="button primary">{text.abstain}</button>
          <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
