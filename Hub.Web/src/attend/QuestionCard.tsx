import { ago, number } from '../i18n/format';
import { now } from '../live/clock';
import { Author } from '../ui/Author';
import { Icon } from '../ui/Icon';
import type { Member } from '../ui/StaffGate';
import type { Question } from './questions';
import { vote } from './voting';
import { words } from './words';

interface Props { who: Member; session: string; question: Question | undefined; here: boolean }

/** One question and its votes. `here`: still in the list; else its place is kept, but there is nothing to tap. */
export function QuestionCard({ who, session, question, here }: Props) {
  const text = words.value.panel;
  if (!question) return null;
  const { id, voted, votes, status } = question;
  const open = here && status === 'approved';
  return (
    <article class={here ? 'card question-card' : 'card question-card gone'}>
      <div class="grow stack tight">
        <p class="pre" id={`q-${id}`}>{question.text}</p>
        <p class="meta small">
          <Author conference={who.conference} person={question.author} />
          <time dateTime={question.askedAt}>{ago(question.askedAt, now.value)}</time>
          {question.mine && <span class="badge accent">{text.yoursBadge}</span>}
          {!here && <span class="badge">{text.gonePlaceholder}</span>}
        </p>
      </div>
      {open
        ? (
          <button type="button" class="vote" aria-pressed={voted} aria-label={`${text.vote}, ${text.votes(votes)}`} aria-describedby={`q-${id}`}
            onClick={() => void vote(who.conference, session, id, !voted)}>
            <Icon name="up" /><span>{number(votes)}</span>
          </button>
        )
        : <span class="vote still"><span class="hidden">{text.votes(votes)}</span><span aria-hidden="true">{number(votes)}</span></span>}
    </article>
  );
}
