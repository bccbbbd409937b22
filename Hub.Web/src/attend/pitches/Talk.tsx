import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { common } from '../../i18n/words';
import type { Entry } from '../../live/pitches';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toasts';
import { measure } from '../drafts';
import { talks } from './acts';
import { about, talkWith, type Round } from './round';
import { pitchRound } from './words';

/** As the server counts. */
const MOST = 300;

/** "I want to talk to them", with a note; or no more. */
export function Talk({ round, entry, onClose }: { round: Round; entry: Entry; onClose: () => void }) {
  const text = pitchRound.value.talk;
  const id = useId();
  const now = talkWith(round, entry.id);
  const note = useSignal(now.words ?? '');
  const left = MOST - measure(note.value);
  const pitch = about(round, entry.id);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (left < 0) return document.getElementById(id)?.focus();
    const words = note.value.trim();
    talks.want(pitch, { on: true, ...(words && { words }) });
    toast(text.kept(entry.organisation));
    onClose();
  };
  const takeBack = (): void => {
    talks.want(pitch, { on: false });
    toast(text.takenBack(entry.organisation), { label: common.value.undo, run: () => talks.want(pitch, now) });
    onClose();
  };
  return (
    <Dialog title={text.title(entry.organisation)} onClose={onClose}>
      <form class="stack" onSubmit={submit} noValidate>
        <p>{text.what}</p>
        <div class="field">
          <label for={id}>{text.note}</label>
          <textarea id={id} class="input" rows={3} value={note.value} aria-describedby={`${id}-hint`} aria-invalid={left < 0} onInput={e => void (note.value = e.currentTarget.value)} />
          <p id={`${id}-hint`} class={left < 0 ? 'fault small' : 'hint'}>{left < 0 ? text.tooLong(MOST) : `${text.noteHint} ${text.left(left)}`}</p>
        </div>
        <div class="row">
          <button type="submit" class="button primary">{now.on ? text.save : text.keep}</button>
          {now.on && <button type="button" class="button danger" onClick={takeBack}>{text.takeBack}</button>}
          <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
