import type { ComponentChildren } from 'preact';
import { inSight, type Asked } from '../../live/onStage';
import { currentClock, nextOf, onStageOf, type Entry } from '../../live/pitches';
import type { PitchRoundView } from '../../live/pitchViews';
import { topics, type PanelView, type StageView } from '../../live/views';
import { Author } from '../../ui/Author';
import { useHeading, useTopic } from '../../ui/hooks';
import { PitchFace } from '../../ui/PitchFace';
import { pitchWords } from '../../ui/pitchWords';
import { Reactions } from '../../ui/Reactions';
import { Slides } from '../../ui/slides/Slides';
import { useFit, useFitted } from '../fit';
import { JoinBox } from '../JoinBox';
import { words as screenWords } from '../words';
import { useRound, type SceneProps } from './useRound';
import { Who } from './Who';
import { words } from './words';

/** For the hall: who pitches, how much time is left, the slides, the question that is being answered; between two pitches who comes next. */
export function PitchStage({ conference, session, programme }: SceneProps) {
  const view = useRound(conference, session);
  const panel = useTopic<PanelView>(topics.panel(conference, session)).view.value;
  const reactions = useTopic<StageView>(topics.stage(conference, session)).view.value?.reactions;
  const title = programme.sessions?.[session]?.title ?? '';
  const heading = useHeading(title, programme.about?.title);
  const now = view ? onStageOf(view) : undefined;
  const question = now?.run.state === 'questions' && panel ? inSight(panel) : undefined;
  const layout = !now ? 'between' : question ? 'with-question' : now.slides?.file ? 'with-slides' : 'with-title';
  return (
    <main class={`screen pitch-scene ${layout}`} data-scene="stage">
      <header><h1 {...heading}>{title}</h1>{now && <p class="position">{pitchWords.value.position(now.place, Object.keys(view?.order ?? {}).length)}</p>}</header>
      {now ? (
        <section class="main" aria-live="polite">
          {question ? <Question key={question.id} asked={question} conference={conference} />
            : now.slides?.file ? <div class="sheet"><Slides conference={conference} session={session} slides={now.slides} page={now.run.page ?? 1} title={now.title} /></div>
              : <Title key={now.id} pitch={now} conference={conference} />}
        </section>
      ) : view && <Between view={view} conference={conference} />}
      {now && <Side pitch={now} named={layout !== 'with-title'} conference={conference} />}
      {now && view ? <Next view={view} /> : <span />}
      <div class="corner"><Reactions counts={reactions} /><JoinBox conference={conference} /></div>
    </main>
  );
}

/** The clock, and the pitch by its name where something else has taken its place. */
function Side({ pitch, named, conference }: { pitch: Entry; named: boolean; conference: string }) {
  const text = pitchWords.value;
  const clock = currentClock(pitch.run);
  const asks = pitch.run.state === 'questions';
  return (
    <aside class="side">
      {clock && <PitchFace clock={clock} label={asks ? text.clock.questions : text.clock.pitch} />}
      <p class="phase">{asks ? text.clock.questions : text.now}</p>
      {named ? <Title key={pitch.id} pitch={pitch} conference={conference} lines={6} /> : asks && <p class="invite">{screenWords.value.noQuestion}</p>}
    </aside>
  );
}

function Title({ pitch, conference, lines = 5.4, children }: { pitch: Entry; conference: string; lines?: number; children?: ComponentChildren }) {
  const fitted = useFitted<HTMLDivElement>(lines, pitch.id);
  return (
    <div class="box">
      <div class="fitted" ref={fitted}>
        {children}
        <h2 class="title" data-testid="pitch-title">{pitch.title}</h2>
        <Who pitch={pitch} conference={conference} />
      </div>
    </div>
  );
}

function Question({ asked, conference }: { asked: Asked; conference: string }) {
  return (
    <div class="asked">
      <div class="box"><p class="question pre" ref={useFit(asked.text)} data-testid="stage-question">{asked.text}</p></div>
      <p class="by"><Author conference={conference} person={asked.author} /><span class="votes">{screenWords.value.votes(asked.votes)}</span></p>
    </div>
  );
}

function Next({ view }: { view: PitchRoundView }) {
  const [next] = nextOf(view);
  return next ? <p class="next-up"><span class="label">{pitchWords.value.next}</span> <span class="what">{next.title}</span> <span class="whose">{next.organisation}</span></p> : <span />;
}

function Between({ view, conference }: { view: PitchRoundView; conference: string }) {
  const [next, then] = nextOf(view);
  const text = pitchWords.value;
  const some = Object.keys(view.order ?? {}).length > 0;
  if (!next) return <section class="main"><div class="hush"><p class="big">{some ? words.value.last : text.empty}</p>{some && <p>{words.value.lastHow}</p>}</div></section>;
  return (
    <section class="main" aria-live="polite">
      <Title key={next.id} pitch={next} conference={conference}><p class="label">{text.next}</p></Title>
      {then && <p class="then"><span class="label">{text.then}</span> {then.title} <span class="whose">{then.organisation}</span></p>}
    </section>
  );
}
