import { useSignal } from '@preact/signals';
import { number } from '../i18n/format';
import { Icon } from '../ui/Icon';
import { cardId } from './finding';
import { at, type Here } from './here';
import { Asker, Facets } from './QuestionFacts';
import type { Question } from './questions';
import { Replies } from './Replies';
import { Reply } from './Reply';
import { ReportDialog } from './ReportDialog';
import { voting } from './voting';
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
      <div>
        {why && <p class="why">{why}</p>}
        <p class="pre words" id={`q-${id}`} lang={question.language}>{question.text}</p>
      </div>
      <Votes here={here} question={question} open={open} />
      <div class="foot">
        <p class="meta small">
          <Asker here={here} question={question} />
          <Facets here={here} question={question} />
          {question.mine && <span class="badge accent">{text.card.yours}</span>}
          {question.inWriting && <span class="badge good">{text.card.inWriting}</span>}
          {!there && <span class="badge">{text.card.gone}</span>}
          {question.reported && <span class="badge">{text.report.done}</span>}
        </p>
        {open && !question.mine && !question.reported && (
          <button type="button" class="button quiet icon-only flag" aria-label={text.report.button} aria-describedby={`q-${id}`}
            onClick={() => void (reporting.value = true)}><Icon name="flag" /></button>
        )}
      </div>
      <Replies here={here} question={id} />
      {there && here.role.value && <Reply here={here} question={question} />}
      {reporting.value && <ReportDialog at={at(here, id)} text={question.text} onClose={() => void (reporting.value = false)} />}
    </article>
  );
}

function Votes({ here, question: { id, votes, voted }, open }: { here: Here; question: Question; open: boolean }) {
  const text = qa.value.card;
  if (!open) return <span class="vote still"><span class="hidden">{text.votes(votes)}</span><span aria-hidden="true">{number(votes)}</span></span>;
  return (
    <button type="button" class="vote" aria-pressed={voted} aria-label={`${text.vote}, ${text.votes(votes)}`} aria-describedby={`q-${id}`}
      onClick={() => voting.want({ conference: here.who.conference, session: here.session, id }, !voted)}>
      <Icon name="up" /><span>{number(votes)}</span>
    </button>
  );
}
