import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Alike } from '../live/alike';
import type { Like } from '../live/similar';
import { toast } from '../ui/toasts';
import type { Here } from './here';
import type { Question } from './questions';
import { voting } from './voting';
import { qa } from './words';

interface Props { here: Here; draft: string; setAside: () => void; takeBack: (text: string) => void }

/** Shorter drafts say too little. */
const ENOUGH = 10;
const PAUSE = 350;

/** Questions that ask what is being typed: a vote for one of them weighs more than the same question again. */
export function AlikeList({ here, draft, setAside, takeBack }: Props) {
  const text = qa.value;
  const found = useAlike(here, draft);
  const instead = (question: Question): void => {
    if (!question.voted) voting.want({ conference: here.who.conference, session: here.session, id: question.id }, true);
    setAside();
    document.getElementById('question')?.focus();
    toast(text.alike.done, { label: text.alike.back, run: () => takeBack(draft) });
  };
  return (
    <div class={found.length ? 'note stack tight alike' : 'alike'}>
      <p class="strong small" role="status">{found.length > 0 && text.alike.found(found.length)}</p>
      {found.length > 0 && (
        <ul class="stack tight">
          {found.map(question => (
            <li key={question.id}>
              <p class="pre clamp" id={`like-${question.id}`} lang={question.language}>{question.text}</p>
              <div class="row">
                <span class="small soft">{text.card.votes(question.votes)}</span>
                <Standing question={question} />
                {question.status === 'approved' && !question.mine && !question.voted && (
                  <button type="button" class="button" aria-describedby={`like-${question.id}`} onClick={() => instead(question)}>{text.alike.instead}</button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Standing({ question }: { question: Question }) {
  const text = qa.value;
  if (question.mine) return <span class="badge accent">{text.alike.yours}</span>;
  if (question.status === 'on-stage') return <span class="badge stage">{text.own.state.onStage}</span>;
  if (question.status === 'answered') return <span class="badge good">{question.inWriting ? text.card.inWriting : text.own.state.answered}</span>;
  return question.voted ? <span class="badge accent">{text.alike.voted}</span> : null;
}

/** What finds them is loaded with the first letters that somebody types. */
let finder: Promise<Alike> | undefined;
const load = (): Promise<Alike> => (finder ??= import('../live/alike').then(it => new it.Alike()));

/** Looks when the typing pauses. */
function useAlike(here: Here, draft: string): readonly Question[] {
  const found = useSignal<readonly Like[]>([]);
  const enough = draft.trim().length >= ENOUGH;
  useEffect(() => {
    if (!enough) return void (found.value = []);
    const look = (): Promise<void> => load().then(it => it.find(draft, here.questions.peek())).then(likes => void (likes && (found.value = likes)));
    // Cut off before it was loaded: the next pause tries again.
    const timer = setTimeout(() => void look().catch(() => (finder = undefined)), PAUSE);
    return () => clearTimeout(timer);
  }, [draft]);
  return enough ? found.value.flatMap(({ id }) => here.byId.value.get(id) ?? []) : [];
}
