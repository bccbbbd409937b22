import { languageName } from '../i18n/format';
import { language } from '../i18n/language';
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

/** By what one finds it: its labels, and its language where that is not the language of the page. */
export function Facets({ here, question }: Props) {
  const labels = Object.keys(question.labels ?? {}).flatMap(id => here.panel.value.labels?.[id] ?? []);
  return (
    <>
      {labels.map(label => <span key={label} class="badge label">{label}</span>)}
      {question.language && question.language !== language.value && <span class="badge">{languageName(question.language)}</span>}
    </>
  );
}
