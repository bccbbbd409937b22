import { useSignal } from '@preact/signals';
import { language } from '../i18n/language';
import { sentence } from '../i18n/words';
import { asProblem, Problem } from '../live/problem';
import { AlikeList } from './AlikeList';
import { AskHow } from './AskHow';
import { AskWhom } from './AskWhom';
import { changeMe } from './arriving';
import { askQuestion, outgoing } from './asking';
import { draftFor, measure } from './drafts';
import type { Here } from './here';
import { languageFor, namedFor } from './howToAsk';
import { qa } from './words';

/** So few characters left that one should hear of it. */
const CLOSE = 50;
const NOTHING_WRITTEN = new Problem('text-empty', '', false);

/** Asking, as the organisers have set it: named or not, to whom, in which language; or not just now. */
export function AskForm({ here }: { here: Here }) {
  return here.panel.value.paused ? <Paused here={here} /> : <Form here={here} />;
}

function Paused({ here }: { here: Here }) {
  const text = qa.value.ask;
  const { draft } = draftFor(here.who.conference, here.session, !!here.who.name);
  return (
    <section class="card stack tight" aria-labelledby="ask">
      <h2 id="ask">{text.paused}</h2>
      {here.panel.value.pausedBecause && <p class="pre">{here.panel.value.pausedBecause}</p>}
      <p class="small soft">{text.pausedHint}</p>
      {draft.value.text && <blockquote class="pre quote">{draft.value.text}</blockquote>}
    </section>
  );
}

function Form({ here }: { here: Here }) {
  const text = qa.value.ask;
  const { who, session } = here;
  const { draft, write } = draftFor(who.conference, session, !!who.name);
  const name = useSignal('');
  const fault = useSignal('');
  const last = useSignal('');
  const longest = here.panel.value.longestText;
  const length = measure(draft.value.text);
  const tooLong = length > longest ? text.tooLong(length, longest) : '';
  const named = namedFor(here.panel.value.names, draft.value.named);
  const needsName = named && !who.name;

  const refuse = (why: string, field: string): void => {
    fault.value = why;
    document.getElementById(field)?.focus();
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (length === 0) return refuse(sentence(NOTHING_WRITTEN), 'question');
    if (tooLong) return refuse(tooLong, 'question');
    if (needsName && !name.value.trim()) return refuse(here.panel.value.names === 'named' ? text.needNameHere : text.needName, 'ask-name');
    try {
      if (needsName) await changeMe(name.value, who.place);
    } catch (error) {
      return refuse(sentence(asProblem(error)), 'ask-name');
    }
    fault.value = '';
    last.value = askQuestion(session, { text: draft.value.text, named, to: draft.value.to ?? '', language: languageFor(here.languages, draft.value.language, language.value) });
    write({ text: '', to: '' });
  };

  return (
    <section class="card" aria-labelledby="ask">
      <form class="stack" onSubmit={event => void submit(event)} noValidate>
        <h2 id="ask">{text.title}</h2>
        <div class="field">
          <label for="question">{text.yourQuestion}</label>
          <textarea id="question" class="input" rows={3} value={draft.value.text} aria-describedby="question-left question-fault"
            aria-invalid={!!tooLong || (!!fault.value && length === 0)}
            onInput={e => { write({ text: e.currentTarget.value }); fault.value = ''; }} />
          <p id="question-left" class={tooLong ? 'fault small' : 'hint'}>{tooLong || text.left(longest - length)}</p>
          <p class="hidden" role="status">{tooLong || (longest - length <= CLOSE ? text.left(Math.ceil((longest - length) / 10) * 10) : '')}</p>
        </div>
        <AlikeList here={here} draft={draft.value.text} setAside={() => write({ text: '' })} takeBack={kept => write({ text: kept })} />
        <AskWhom here={here} draft={draft.value} write={write} />
        <AskHow here={here} named={named} write={write} name={name} needsName={needsName} />
        <p id="question-fault" class="fault" role="alert">{fault.value}</p>
        <button type="submit" class="button primary">{text.send}</button>
        <p class="said" role="status">{last.value && length === 0 && wayOf(last.value, here)}</p>
      </form>
    </section>
  );
}

/** How far the question that was sent last has come. */
function wayOf(id: string, here: Here): string {
  const text = qa.value.ask;
  const question = outgoing.value.find(q => q.id === id);
  if (!question || question.taken) return here.my.value.standing?.[id]?.status === 'approved' ? text.inList : text.sent;
  return question.refused ? '' : question.trouble ? text.trying : text.sending;
}
