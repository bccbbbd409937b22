import { forget, type Outgoing } from './asking';
import { draftFor } from './drafts';
import type { Here } from './here';
import { qa } from './words';

/** Not confirmed yet. A refused one goes back into the form, where it can be mended. */
export function OnTheWay({ question, here }: { question: Outgoing; here: Here }) {
  const text = qa.value;
  const mend = (): void => {
    const { write } = draftFor(here.who.conference, question.panel, question.named);
    write({ text: question.text, named: question.named, to: question.to ?? '', language: question.language ?? '' });
    forget([question.id]);
    document.getElementById('question')?.focus();
  };
  return (
    <>
      <p class="pre">{question.text}</p>
      {question.refused
        ? <div class="row spread"><p class="fault" role="alert">{question.refused}</p><button type="button" class="button" onClick={mend}>{text.own.mend}</button></div>
        : <p class="row small soft"><span class="pulse" />{question.trouble ? text.ask.trying : text.ask.sending}</p>}
    </>
  );
}
