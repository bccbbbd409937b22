import type { Signal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { common, sentence } from '../i18n/words';
import { Problem } from '../live/problem';
import { measure, type Desk, type Rewording } from './drafts';
import type { Here } from './here';
import type { rewording } from './states';
import { qa } from './words';

interface Props {
  here: Here; /** What the question says now, after so many edits. */ now: string; edits: number; /** Null: not any more. */ how: ReturnType<typeof rewording>;
  desk: Desk<Rewording>; fault: Signal<string>; onSave: (text: string, base: number) => void; onClose: () => void;
}

/** A new wording. Where the question was changed meanwhile one sees what it says now, and saves on that. */
export function RewordForm({ here, now, edits, how, desk: { draft, write }, fault, onSave, onClose }: Props) {
  const text = qa.value;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const most = here.panel.value.longestText;
  const length = measure(draft.value.text);
  const tooLong = length > most ? text.ask.tooLong(length, most) : '';
  const stale = draft.value.edits !== edits;
  useEffect(() => area.current?.focus(), []);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!how) return;
    if (length > 0 && !tooLong) return onSave(draft.value.text, edits);
    fault.value = tooLong || sentence(new Problem('text-empty', '', false));
    area.current?.focus();
  };
  return (
    <form class="stack tight" onSubmit={submit} noValidate>
      {stale && <div class="note stack tight" role="status"><p class="small strong">{text.own.stale}</p><p class="pre">{now}</p>{how && <p class="small">{text.own.staleHint}</p>}</div>}
      {!how && <p class="note small" role="status">{text.own.closed}</p>}
      <div class="field">
        <label for={`${id}-text`}>{text.own.editLabel}</label>
        <textarea id={`${id}-text`} ref={area} class="input" rows={3} value={draft.value.text} aria-describedby={`${id}-hint ${id}-fault`} aria-invalid={!!tooLong || !!fault.value}
          onInput={e => { write({ text: e.currentTarget.value }); fault.value = ''; }} />
        <p id={`${id}-hint`} class={tooLong ? 'fault small' : 'hint'}>{tooLong || `${how ? text.own.editHint[how] : ''} ${text.ask.left(most - length)}`}</p>
      </div>
      <p id={`${id}-fault`} class="fault" role="alert">{fault.value}</p>
      <div class="row">
        {how && <button type="submit" class="button primary">{text.own.save}</button>}
        <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
      </div>
    </form>
  );
}
