import { clock } from '../i18n/format';
import { inSight, nextQuestions } from '../live/onStage';
import { clockFace, panelClock } from '../live/panelClock';
import { topics, type PanelView, type ProgrammeView, type StageView } from '../live/views';
import { Author } from '../ui/Author';
import { useHeading, useTopic } from '../ui/hooks';
import { useSeconds } from '../ui/seconds';
import { stageWords } from '../ui/stageWords';
import { useFit, useFitted } from './fit';

interface Props { conference: string; session: string; programme: ProgrammeView }

/** For those on the stage: how much time is left, what is asked, what comes next, what the moderator wants to tell them. */
export function Monitor({ conference, session, programme }: Props) {
  const text = stageWords.value;
  const panel = useTopic<PanelView>(topics.panel(conference, session)).view.value;
  const { stage } = useTopic<StageView>(topics.stage(conference, session)).view.value ?? {};
  const title = programme.sessions?.[session]?.title ?? '';
  const heading = useHeading(title, programme.about?.title);
  const now = panel && inSight(panel);
  const [next] = panel ? nextQuestions(panel, 1) : [];
  const message = stage?.message;
  return (
    <main class={message ? 'screen monitor-scene with-message' : 'screen monitor-scene'} data-scene="monitor">
      <h1 {...heading}>{title}</h1>
      <Clock stage={stage} zone={programme.about?.timeZone} />
      <section class="now" aria-labelledby="monitor-now" aria-live="polite">
        <div class="head">
          <h2 id="monitor-now">{now ? text.speak.now : text.speak.nothing}</h2>
          {stage?.speaking && <p class="speaking"><Author conference={conference} person={stage.speaking} brief /> {text.people.speaks}</p>}
        </div>
        <div class="box">{now && <Question key={now.id} text={now.text} />}</div>
      </section>
      {next && <section class="next" aria-labelledby="monitor-next"><h2 id="monitor-next">{text.speak.next}</h2><p>{next.text}</p></section>}
      <div class="message" role="status">{message && <><span class="hidden">{text.speak.message}: </span><Message key={message} text={message} /></>}</div>
    </main>
  );
}

const Message = ({ text }: { text: string }) => <p ref={useFitted<HTMLParagraphElement>(text, 1.5)} data-testid="monitor-message">{text}</p>;
const Question = ({ text }: { text: string }) => <p class="question pre" ref={useFit(text)} data-testid="monitor-question">{text}</p>;

function Clock({ stage, zone }: { stage: StageView['stage'] | undefined; zone: string | undefined }) {
  const text = stageWords.value.clock;
  const it = panelClock(stage, useSeconds());
  const what = it.state === 'off' ? text.off : it.state === 'ended' ? text.ended : it.left === null ? text.soFar : it.state === 'over' ? text.over : text.left;
  return (
    <section class={`panel-clock ${it.state}`} aria-label={text.title}>
      <p class="face" data-testid="clock">{it.state === 'off' ? '–:––' : clockFace(it)}</p>
      <p class="what">{what}{stage?.endsAt && <span class="until">{text.until(clock(stage.endsAt, zone))}</span>}</p>
    </section>
  );
}
