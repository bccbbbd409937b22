import type { Here } from './here';
import { Asker } from './QuestionFacts';
import { qa } from './words';

/** The question that the moderator has chosen to follow. */
export function Next({ here }: { here: Here }) {
  const id = here.panel.value.next;
  const question = id ? here.byId.value.get(id) : undefined;
  if (!question) return null;
  return (
    <section class="card next" aria-labelledby="next">
      <h2 id="next">{qa.value.next}</h2>
      <p class="pre" lang={question.language}>{question.text}</p>
      <p class="meta small"><Asker here={here} question={question} /><span>{qa.value.card.votes(question.votes)}</span></p>
    </section>
  );
}
