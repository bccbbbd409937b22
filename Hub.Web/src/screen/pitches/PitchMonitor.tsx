import { clock as timeOfDay } from '../../i18n/format';
import { inSight, nextQuestions } from '../../live/onStage';
import { clockFace, panelClock } from '../../live/panelClock';
import { currentClock, nextOf, onStageOf, type Entry } from '../../live/pitches';
import type { PitchRoundView } from '../../live/pitchViews';
import { topics, type PanelView } from '../../live/views';
import { minutes } from '../../ui/countdown';
import { useHeading, useTopic } from '../../ui/hooks';
import { PitchFace } from '../../ui/PitchFace';
import { pitchWords } from '../../ui/pitchWords';
import { useSeconds } from '../../ui/seconds';
import { stageWords } from '../../ui/stageWords';
import { useFit } from '../fit';
import { ForTheStage } from './ForTheStage';
import { useRound, type SceneProps } from './useRound';
import { Titled } from './Who';
import { words } from './words';

/** For those on the stage: a huge clock, whose turn it is and whose next, the question, and what the moderator wants to tell them. */
export function PitchMonitor({ conference, session, programme }: SceneProps) {
  const view = useRound(conference, session);
  const panel = useTopic<PanelView>(topics.panel(conference, session)).view.value;
  const title = programme.sessions?.[session]?.title ?? '';
  const heading = useHeading(title, programme.about?.title);
  const now = view ? onStageOf(view) : undefined;
  const [next, then] = view ? nextOf(view) : [];
  const shown = now ?? next;
  const question = now?.run.state === 'questions' && panel ? inSight(panel) : undefined;
  const [nextQuestion] = now?.run.state === 'questions' && panel ? nextQuestions(panel, 1) : [];
  return (
    <main class={`screen pitch-monitor${view?.monitor ? ' with-message' : ''}${question ? ' with-question' : ''}`} data-scene="monitor">
      <header><h1 {...heading}>{title}</h1>{view?.session && <SessionClock times={view.session} zone={programme.about?.timeZone} />}</header>
      <Clock now={now} next={next} />
      <section class="middle" aria-live="polite">
        {question ? (
          <>
            <p class="who"><strong>{now?.title}</strong> <span>{now?.organisation}</span></p>
            <div class="box"><Question key={question.id} text={question.text} /></div>
          </>
        ) : shown && <Titled key={shown.id} pitch={shown} conference={conference} lines={3.4} />}
      </section>
      <Coming pitch={now ? next : then} label={now ? pitchWords.value.next : pitchWords.value.then} question={nextQuestion?.text} />
      <ForTheStage conference={conference} session={session} message={view?.monitor} />
    </main>
  );
}

/** Nobody on the stage: the time that the next pitch will have. */
function Clock({ now, next }: { now: Entry | undefined; next: Entry | undefined }) {
  const text = pitchWords.value;
  const clock = now && currentClock(now.run);
  if (clock) return (
    <div class="huge"><PitchFace clock={clock} label={now.run.state === 'questions' ? text.clock.questions : text.clock.pitch} /><p class="phase">{now.run.state === 'questions' ? text.clock.questions : text.clock.pitch}</p></div>
  );
  return <div class="huge"><div class="pitch-face stands"><p class="face">{next ? minutes(next.seconds) : '–:––'}</p><p class="what">{next ? text.next : text.nothing}</p></div></div>;
}

const Question = ({ text }: { text: string }) => <p class="question pre" ref={useFit(text)} data-testid="monitor-question">{text}</p>;

function SessionClock({ times, zone }: { times: NonNullable<PitchRoundView['session']>; zone: string | undefined }) {
  const text = pitchWords.value.clock;
  const it = panelClock({ startedAt: times.startedAt, endsAt: times.endsAt, ...(times.stoppedAt && { endedAt: times.stoppedAt }) }, useSeconds(!times.stoppedAt, Date.parse(times.endsAt)));
  const what = it.state === 'ended' ? stageWords.value.clock.ended : it.state === 'over' ? text.over : text.left;
  return (
    <p class={`session-clock ${it.state}`}>
      <span class="label">{text.session}</span> <span class="face" role="timer" aria-label={text.session} data-testid="session-clock">{clockFace(it)}</span> {what}
      <span class="until">{words.value.until(timeOfDay(times.endsAt, zone))}</span>
    </p>
  );
}

function Coming({ pitch, label, question }: { pitch: Entry | undefined; label: string; question: string | undefined }) {
  if (!pitch && !question) return <div />;
  return (
    <dl class="coming">
      {question && <div><dt>{stageWords.value.speak.next}</dt><dd>{question}</dd></div>}
      {pitch && <div><dt>{label}</dt><dd>{pitch.title} <span class="whose">{pitch.organisation}</span></dd></div>}
    </dl>
  );
}
