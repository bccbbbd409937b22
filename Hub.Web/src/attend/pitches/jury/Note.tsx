import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { measure } from '../../drafts';
import { pitchRound } from '../words';
import { LONGEST_NOTE } from './marks';

interface Props { note: string; locked: boolean; onNote: (note: string) => void }

/** A note on a pitch. While it is written it is the writer's: what the hub made of it must not move the cursor. */
export function Note({ note, locked, onNote }: Props) {
  const { jury: text, talk } = pitchRound.value;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const written = useSignal(note);
  const left = LONGEST_NOTE - measure(written.value);
  useEffect(() => { if (document.activeElement !== area.current) written.value = note; }, [note]);
  const write = (it: string): void => {
    written.value = it;
    if (measure(it) <= LONGEST_NOTE) onNote(it);
  };
  return (
    <div class="field">
      <label for={id}>{text.note}</label>
      <textarea id={id} ref={area} class="input" rows={3} value={written.value} readOnly={locked} aria-describedby={`${id}-hint`} aria-invalid={left < 0} onInput={e => write(e.currentTarget.value)} />
      <p id={`${id}-hint`} class={left < 0 ? 'fault small' : 'hint'}>{left < 0 ? talk.tooLong(LONGEST_NOTE) : text.noteHint}</p>
    </div>
  );
}
