import { useSignal } from '@preact/signals';
import { number } from '../i18n/format';
import { Icon } from '../ui/Icon';
import { at, type Here } from './here';
import { cardId } from './finding';
import { Asker, Facets } from './QuestionFacts';
import type { Question } from './questions';
import { Replies } from './Replies';
import { ReplyButton } from './ReplyButton';
import { ReportDialog } from './ReportDialog';
import { vote } from './voting';
import { qa } from './words';

interface Props { here: Here; question: Question; there: boolean; why?: string | undefined }

/** One question, its votes, and what has been replied. Drawn again only when something of it has changed. */
export function QuestionCard({ here, question, there, why }: Props) {
  const text = qa.value;
  const reporting = useSignal(false);
  const { id, status } = question;
  const open = there && status === 'approved';
  return (
    <article class={there ? 'card question-card' : 'card question-card gone'} id={cardId(id)} tabIndex={-1} aria-labelledby={`q-${id}`}>
      <div class="stack tight">
        {why && <p class="why">{why}</p>}
        <p class="pre words" id={`q-${id}`} lang={question.language}>{question.text}</p>
        <p class="meta small"><Asker here={here} question={question} /></p>
        <Facets here={here} question={question} />
        {(question.mine || question.inWriting || !there) && (
          <p class="facets">
            {question.mine && <span class="badge accent">{text.card.yours}</span>}
            {question.inWriting && <span class="badge good">{text.card.inWriting}</span>}
            {!there && <span class="badge">{text.card.gone}</span>}
          </p>
        )}
      </div>
      <Votes here={here} question={question} open={open} />
      <div class="below">
        <Replies here={here} question={id} />
        <div class="acts">
          {there && <ReplyButton here={here} question={question} />}
          {question.reported ? <span class="badge">{text.report.done}</span> : open && !question.mine && (
            <button type="button" class="button quiet icon-only flag" aria-label={text.report.button} aria-describedby={`q-${id}`}
              onClick={() => void (reporting.value = true)}><Icon name="flag" /></button>
          )}
        </div>
      </div>
      {reporting.value && <ReportDialog at={at(here, id)} text={question.text} onClose={() => void (reporting.value = false)} />}
    </article>
  );
}

function Votes({ here, question: { id, votes, voted }, open }: { here: Here; question: Question; open: boolean }) {
  const text = qa.value.card;
  if (!open) return <span class="vote still"><span class="hidden">{text.votes(votes)}</span><span aria-hidden="true">{number(votes)}</span></span>;
  return (
    <button type="button" class="vote" aria-pressed={voted} aria-label={`${text.vote}, ${text.votes(votes)}`} aria-describedby={`q-${id}`}
      onClick={() => void vote(here.session, id, !voted)}>
      <Icon name="up" /><span>{number(votes)}</span>
    </button>
  );
}
