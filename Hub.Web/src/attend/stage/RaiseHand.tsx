import { useSignal } from '@preact/signals';
import { common } from '../../i18n/words';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { stageWords } from '../../ui/stageWords';
import { measure } from '../drafts';
import { LONGEST_ABOUT, wishHand } from './hand';

interface Props { conference: string; session: string; onClose: () => void }

/** Asks what the hand is about, and raises it; one may also just raise it. */
export function RaiseHand({ conference, session, onClose }: Props) {
  const text = stageWords.value.hand;
  const about = useSignal('');
  const left = LONGEST_ABOUT - measure(about.value);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (left < 0) return document.getElementById('hand-about')?.focus();
    const words = about.value.trim();
    void wishHand(conference, session, { up: true, ...(words && { about: words }) });
    onClose();
  };
  return (
    <Dialog title={text.title} onClose={onClose}>
      <form class="stack" onSubmit={submit} noValidate>
        <p>{text.how}</p>
        <div class="field">
          <label for="hand-about">{text.about}</label>
          <input id="hand-about" class="input" value={about.value} autocomplete="off" aria-describedby="hand-left" aria-invalid={left < 0}
            onInput={e => void (about.value = e.currentTarget.value)} />
          <p id="hand-left" class={left < 0 ? 'fault small' : 'hint'}>{left < 0 ? text.tooLong(LONGEST_ABOUT) : text.left(left)}</p>
        </div>
        <div class="row">
          <button type="submit" class="button primary"><Icon name="hand" />{text.raise}</button>
          <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
