import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { topicChoices, topicName } from '../../../live/topics';
import { Choice } from '../../../ui/Choice';
import { measure } from '../../drafts';
import type { Told } from '../acts';
import type { Meeting } from '../agenda';
import { asksTook, LONGEST_NOTE, LONGEST_TOPIC, topicOf } from './outcome';
import { words } from './words';

interface Props {
  id: string; meeting: Meeting; told: Told; names: string; tell: (change: { [key in keyof Told]?: Told[key] | undefined }) => void;
  /** They would give their contact, and nobody else has yet. */
  alone: boolean;
}

const OUTCOMES = ['follow-up', 'maybe', 'none'] as const;

/** What one says of a meeting. There is no button to save it: it is kept with every change. */
export function OutcomeForm({ id, meeting, told, names, tell, alone }: Props) {
  const text = words.value;
  const topic = useText(told.topic ? topicName(told.topic) : '', LONGEST_TOPIC, typed => tell({ topic: topicOf(typed) }));
  const note = useText(told.note ?? '', LONGEST_NOTE, typed => tell({ note: typed.trim() }));
  const tooLong = measure(note.value) > LONGEST_NOTE;
  return (
    <form id={id} class="stack" aria-label={text.howOf(names)} onSubmit={event => event.preventDefault()} noValidate>
      {asksTook(meeting, told) && (
        <Choice small legend={text.took} value={told.took ?? ''} onChange={took => took && tell({ took })} options={[['held', text.tooks.held], ['missed', text.tooks.missed]]} />
      )}
      <div class="stack tight">
        <Choice small legend={text.outcome} value={told.outcome ?? ''} onChange={outcome => outcome && tell({ outcome })} options={OUTCOMES.map(it => [it, text.outcomes[it]] as const)} />
        <p class="hint">{text.outcomeHint}</p>
      </div>
      <div class="field">
        <label for={`${id}-topic`}>{text.topic}</label>
        <input id={`${id}-topic`} class="input" maxLength={LONGEST_TOPIC} list={`${id}-topics`} autocomplete="off" {...topic.input} />
        <datalist id={`${id}-topics`}>{topicChoices().map(([it, name]) => <option key={it} value={name} />)}</datalist>
      </div>
      <div class="field">
        <label for={`${id}-note`}>{text.note}</label>
        <textarea id={`${id}-note`} class="input" rows={3} aria-describedby={`${id}-note-hint`} aria-invalid={tooLong} {...note.input} />
        <p id={`${id}-note-hint`} class={tooLong ? 'fault small' : 'hint'}>{tooLong ? text.tooLong(LONGEST_NOTE) : text.noteHint}</p>
      </div>
      <div class="stack tight">
        <label class="tick"><input type="checkbox" checked={told.exchange} aria-describedby={`${id}-exchange`} onChange={e => tell({ exchange: e.currentTarget.checked })} />{text.exchange}</label>
        <p id={`${id}-exchange`} class="hint">{alone ? text.alone : text.exchangeHint}</p>
      </div>
    </form>
  );
}

const PAUSE = 800;

/** A text that is kept when the fingers rest, and when they go elsewhere. Too long, it is not. */
function useText(shown: string, longest: number, say: (typed: string) => void) {
  const typed = useSignal<string | undefined>(undefined);
  const latest = useRef({ shown, say });
  latest.current = { shown, say };
  const keep = (): void => {
    const it = typed.peek();
    if (it !== undefined && it.trim() !== latest.current.shown && measure(it) <= longest) latest.current.say(it);
  };
  const value = typed.value;
  useEffect(() => {
    if (value === undefined) return;
    const timer = setTimeout(keep, PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  // The page may go before the fingers rest.
  useEffect(() => keep, []);
  return {
    value: value ?? shown,
    input: { value: value ?? shown, onInput: (e: { currentTarget: { value: string } }) => void (typed.value = e.currentTarget.value), onBlur: keep },
  };
}
