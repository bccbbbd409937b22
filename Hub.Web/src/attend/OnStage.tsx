import { Icon } from '../ui/Icon';
import { cardId } from './finding';
import type { Here } from './here';
import { Asker, Facets } from './QuestionFacts';
import { qa } from './words';

/** The question that is being answered now. */
export function OnStage({ here }: { here: Here }) {
  const id = here.panel.value.onStage;
  const question = id ? here.byId.value.get(id) : undefined;
  if (!question) return null;
  return (
    <section class="on-stage" aria-labelledby="on-stage" id={cardId(question.id)} tabIndex={-1}>
      <h2 id="on-stage"><Icon name="stage" />{qa.value.onStage}</h2>
      <p class="question pre" lang={question.language}>{question.text}</p>
      <p class="meta"><Asker here={here} question={question} /><span>{qa.value.card.votes(question.votes)}</span><Facets here={here} question={question} /></p>
    </section>
  );
}
