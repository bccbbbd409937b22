import { topics, type PanelView, type ProgrammeView, type StageView } from '../live/views';
import { Author } from '../ui/Author';
import { useHeading, useTopic } from '../ui/hooks';
import { Reactions } from '../ui/Reactions';
import { useFit } from './fit';
import { JoinBox } from './JoinBox';
import { words } from './words';

interface Props { conference: string; session: string; programme: ProgrammeView }

export function Stage({ conference, session, programme }: Props) {
  const text = words.value;
  const view = useTopic<PanelView>(topics.panel(conference, session)).view.value;
  const reactions = useTopic<StageView>(topics.stage(conference, session)).view.value?.reactions;
  const title = programme.sessions?.[session]?.title ?? '';
  const heading = useHeading(title, programme.about?.title);
  const id = view?.panel?.onStage;
  const question = id ? view?.questions?.[id] : undefined;
  return (
    <main class="screen stage-scene" data-scene="stage">
      <h1 {...heading}>{title}</h1>
      <section class="box" aria-live="polite">
        {question && id
          ? <Question key={id} text={question.text} />
          : <div class="invite"><p class="big">{view && text.noQuestion}</p><p>{view && text.noQuestionHow}</p></div>}
      </section>
      <footer>
        <p class="by">
          {question && id && <><Author conference={conference} person={question.author} /><span class="votes">{text.votes(view?.standing?.[id]?.votes ?? 0)}</span></>}
        </p>
        <div class="corner"><Reactions counts={reactions} /><JoinBox conference={conference} /></div>
      </footer>
    </main>
  );
}

const Question = ({ text }: { text: string }) => <p class="question pre" ref={useFit(text)} data-testid="stage-question">{text}</p>;
