import { useSignal } from '@preact/signals';
import { sentence } from '../i18n/words';
import { asProblem, Problem } from '../live/problem';
import { Choice } from '../ui/Choice';
import type { Member } from '../ui/StaffGate';
import { changeMe } from './arriving';
import { askQuestion, openOutbox, outgoing } from './asking';
import { draftFor, measure } from './drafts';
import { words } from './words';

interface Props { who: Member; session: string; longest: number }

/** So few characters left that one should hear of it. */
const CLOSE = 50;
const NOTHING_WRITTEN = new Problem('text-empty', '', false);

export function AskForm({ who, session, longest }: Props) {
  const text = words.value.panel;
  openOutbox(who.conference, who.person);
  const { draft, write } = draftFor(who.conference, session, !!who.name);
  const name = useSignal('');
  const fault = useSignal('');
  const last = useSignal('');
  const length = measure(draft.value.text);
  const tooLong = length > longest ? text.tooLong(length, longest) : '';
  const needsName = draft.value.named && !who.name;

  const refuse = (why: string, field: string): void => {
    fault.value = why;
    document.getElementById(field)?.focus();
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (length === 0) return refuse(sentence(NOTHING_WRITTEN), 'question');
    if (tooLong) return refuse(tooLong, 'question');
    if (needsName && !name.value.trim()) return refuse(text.needName, 'ask-name');
    try {
      if (needsName) await changeMe(name.value, who.place);
    } catch (error) {
      return refuse(sentence(asProblem(error)), 'ask-name');
    }
    fault.value = '';
    last.value = askQuestion(session, draft.value.text, draft.value.named);
    write({ text: '' });
  };

  return (
    <section class="card" aria-labelledby="ask">
      <form class="stack" onSubmit={event => void submit(event)} noValidate>
        <h2 id="ask">{text.ask}</h2>
        <div class="field">
          <label for="question">{text.yourQuestion}</label>
          <textarea id="question" class="input" rows={3} value={draft.value.text} aria-describedby="question-left question-fault"
            aria-invalid={!!tooLong || (!!fault.value && length === 0)}
            onInput={e => { write({ text: e.currentTarget.value }); fault.value = ''; }} />
          <p id="question-left" class={tooLong ? 'fault small' : 'hint'}>{tooLong || text.left(longest - length)}</p>
          <p class="hidden" role="status">{tooLong || (longest - length <= CLOSE ? text.left(Math.ceil((longest - length) / 10) * 10) : '')}</p>
        </div>
        <Choice legend={text.how} value={draft.value.named ? 'named' : 'anonymous'} onChange={how => write({ named: how === 'named' })}
          options={[['named', text.named(who.name ?? undefined)], ['anonymous', text.anonymously]]} />
        {!draft.value.named && <p class="hint small soft">{text.anonymousHint}</p>}
        {needsName && (
          <div class="field">
            <label for="ask-name">{text.yourName}</label>
            <input id="ask-name" class="input" autocomplete="name" value={name.value} aria-describedby="question-fault" onInput={e => void (name.value = e.currentTarget.value)} />
          </div>
        )}
        <p id="question-fault" class="fault" role="alert">{fault.value}</p>
        <button type="submit" class="button primary">{text.send}</button>
        <p class="said" role="status">{last.value && length === 0 && wayOf(last.value)}</p>
      </form>
    </section>
  );
}

/** How far the question that was sent last has come. */
function wayOf(id: string): string {
  const text = words.value.panel;
  const question = outgoing.value.find(q => q.id === id);
  if (!question || question.taken) return text.sent;
  return question.refused ? '' : question.trouble ? text.trying : text.sending;
}
