import { Author } from '../ui/Author';
import { Icon } from '../ui/Icon';
import type { Question } from './questions';
import { words } from './words';

export function OnStage({ question, conference }: { question: Question; conference: string }) {
  const text = words.value.panel;
  return (
    <section class="on-stage" aria-labelledby="on-stage">
      <h2 id="on-stage"><Icon name="stage" />{text.onStage}</h2>
      <p class="question pre">{question.text}</p>
      <p class="meta"><Author conference={conference} person={question.author} /><span>{text.votes(question.votes)}</span></p>
    </section>
  );
}
