import { languageName } from '../i18n/format';
import { Ago } from '../ui/Ago';
import { Author } from '../ui/Author';
import type { Here } from './here';
import type { Question } from './questions';
import { qa } from './words';

interface Props { here: Here; question: Question }

/** Who asked whom, and when. */
export function Asker({ here, question }: Props) {
  const text = qa.value.card;
  return (
    <>
      <Author conference={here.who.conference} person={question.author} />
      {question.to && <span>{text.to} <Author conference={here.who.conference} person={question.to} brief /></span>}
      <Ago at={question.askedAt} />
      {question.edits && <span>{text.edited}</span>}
    </>
  );
}

/** By what one finds it: its labels, and its language where the event has several. */
export function Facets({ here, question }: Props) {
  const labels = Object.keys(question.labels ?? {}).flatMap(id => here.panel.value.labels?.[id] ?? []);
  const language = here.languages.length > 1 ? question.language : undefined;
  if (labels.length === 0 && !language) return null;
  return (
    <p class="facets">
      {labels.map(label => <span key={label} class="badge label">{label}</span>)}
      {language && <span class="badge">{languageName(language)}</span>}
    </p>
  );
}
