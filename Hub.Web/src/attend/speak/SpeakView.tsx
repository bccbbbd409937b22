import { clock } from '../../i18n/format';
import { nameOf } from '../../live/names';
import { inSight, nextQuestions, type Asked } from '../../live/onStage';
import { clockMinutes, panelClock, type PanelClock } from '../../live/panelClock';
import { now } from '../../live/clock';
import { topics, type PanelView, type ProgrammeView, type StageView } from '../../live/views';
import { Author } from '../../ui/Author';
import { useHeading, useTopic } from '../../ui/hooks';
import { Icon } from '../../ui/Icon';
import { href } from '../../ui/router';
import type { Member } from '../../ui/StaffGate';
import { stageWords } from '../../ui/stageWords';
import { isSpeaker } from '../stage/people';
import './speak.css';

interface Props { who: Member; programme: ProgrammeView; session: string }

const NEXT = 3;

/** For somebody on the panel, who should look at people and not at a page: what is asked, what comes next, how long it still goes. */
export function SpeakView({ who, programme, session: id }: Props) {
  const text = stageWords.value.speak;
  const session = programme.sessions?.[id];
  const heading = useHeading(session?.title ?? text.title, text.title);
  const panel = useTopic<PanelView>(topics.panel(who.conference, id)).view.value ?? {};
  const view = useTopic<StageView>(topics.stage(who.conference, id)).view.value ?? {};
  const staff = who.role === 'organiser' || who.role === 'moderator';
  const may = session && (staff || isSpeaker(who, session.speakers, view));
  const question = inSight(panel);
  const next = nextQuestions(panel, NEXT);
  return (
    <div class="speak">
      <div class="row spread">
        <div><p><a class="backlink" href={href('panel', id)}><Icon name="back" />{text.toPanel}</a></p><h1 {...heading}>{session?.title ?? text.title}</h1></div>
        {may && <Clock stage={view.stage} zone={programme.about?.timeZone} />}
      </div>
      {!may ? <p class="empty">{text.notYou}</p> : (
        <>
          <p class="message" role="status">{view.stage?.message && <span><span class="small">{text.message}</span>{view.stage.message}</span>}</p>
          <section class="now" aria-labelledby="speak-now" aria-live="polite">
            <h2 id="speak-now">{question ? text.now : text.nothing}</h2>
            {question && <p class="question pre">{question.text}</p>}
            {question && <Meta question={question} who={who} />}
          </section>
          <Speaking conference={who.conference} person={who.person} speaking={view.stage?.speaking} />
          <section class="stack tight" aria-labelledby="speak-next">
            <h2 id="speak-next">{text.next}</h2>
            {next.length === 0 && <p class="soft">{text.noNext}</p>}
            <ol class="next">{next.map(q => <li key={q.id}><p class="pre">{q.text}</p><Meta question={q} who={who} /></li>)}</ol>
          </section>
        </>
      )}
    </div>
  );
}

function Meta({ question, who }: { question: Asked; who: Member }) {
  return (
    <p class="meta">
      <Author conference={who.conference} person={question.author} />
      {question.to === who.person ? <span class="badge accent">{stageWords.value.speak.toYou}</span>
        : question.to && <span>→ <Author conference={who.conference} person={question.to} brief /></span>}
    </p>
  );
}

function Speaking({ conference, person, speaking }: { conference: string; person: string; speaking: string | undefined }) {
  const text = stageWords.value.speak;
  if (!speaking) return null;
  const name = nameOf(conference, speaking)?.name;
  const words = speaking === person ? text.youSpeak : name && text.speaking(name);
  return words ? <p class="speaking"><Icon name="stage" />{words}</p> : null;
}

/** Minutes only: seconds that run draw the eye. */
function Clock({ stage, zone }: { stage: StageView['stage'] | undefined; zone: string | undefined }) {
  const text = stageWords.value.clock;
  const it = panelClock(stage, now.value);
  const [face, what] = said(it);
  return (
    <section class={`panel-clock ${it.state}`} aria-label={text.title}>
      <p class="face">{face} {what && <span class="what">{what}</span>}</p>
      {stage?.endsAt && <p class="small">{text.until(clock(stage.endsAt, zone))}</p>}
    </section>
  );
}

function said(it: PanelClock): [face: string, what?: string] {
  const text = stageWords.value.clock;
  const { minutes, over } = clockMinutes(it);
  if (it.state === 'off') return [text.off];
  if (it.state === 'ended') return [text.ended];
  if (it.left === null) return [text.minutes(minutes), text.soFar];
  if (over) return minutes === 0 ? [text.timeUp] : [`+${text.minutes(minutes)}`, text.over];
  return [minutes <= 1 ? text.lastMinute : text.minutes(minutes), text.left];
}
