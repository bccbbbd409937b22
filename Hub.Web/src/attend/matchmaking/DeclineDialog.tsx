import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { common } from '../../i18n/words';
import { Dialog } from '../../ui/Dialog';
import { measure } from '../drafts';
import { answers } from './acts';
import { about, type Match } from './matching';
import type { Request } from './requests';
import { meet } from './words';

interface Props { match: Match; request: Request; names: string; onClose: () => void }

/** As the server counts. */
const MOST = 300;

/** A no, with a word if one likes. */
export function DeclineDialog({ match, request, names, onClose }: Props) {
  const text = meet.value;
  const id = useId();
  const word = useSignal('');
  const left = MOST - measure(word.value);
  const decline = (event: SubmitEvent): void => {
    event.preventDefault();
    if (left < 0) return document.getElementById(id)?.focus();
    const said = word.value.trim();
    answers.want(about(match.who, request.id), { say: 'decline', ...(said && { word: said }) });
    onClose();
  };
  return (
    <Dialog title={text.requests.declineTitle(names)} onClose={onClose}>
      <form class="stack" onSubmit={decline} noValidate>
        <div class="field">
          <label for={id}>{text.requests.declineWord}</label>
          <textarea id={id} class="input" rows={2} value={word.value} aria-describedby={`${id}-hint`} aria-invalid={left < 0} onInput={e => void (word.value = e.currentTarget.value)} />
          <p id={`${id}-hint`} class={left < 0 ? 'fault small' : 'hint'}>{left < 0 ? text.ask.tooLong(MOST) : text.requests.declineHint}</p>
        </div>
        <div class="row">
          <button type="submit" class="button danger primary">{text.requests.declineDo}</button>
          <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
