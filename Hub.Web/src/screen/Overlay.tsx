import { topics, type PanelView, type StageView } from '../live/views';
import { Author } from '../ui/Author';
import { useHeading, useTopic } from '../ui/hooks';
import { pollWords } from '../ui/pollWords';
import { Reactions } from '../ui/Reactions';
import { useFeatured, usePoll } from './featured';
import type { OverlayAddress } from './overlayAddress';
import { PitchPlate } from './pitches/later';
import { HallCountdown, PollBox, Voted } from './PollBox';
import { words } from './words';
import './poll.css';
import './overlay.css';

interface Props { conference: string; address: OverlayAddress }

/** For OBS and vMix: one thing on transparent ground, and nothing where there is nothing. */
export function Overlay({ conference, address: { kind, session } }: Props) {
  const heading = useHeading(words.value.overlays[kind]);
  const Kind = kinds[kind];
  return <main class={`screen overlay ${kind}`} data-scene={`overlay-${kind}`}><h1 class="hidden" {...heading}>{words.value.overlays[kind]}</h1><Kind conference={conference} session={session} /></main>;
}

interface Of { conference: string; session: string }

function OnStage({ conference, session }: Of) {
  const view = useTopic<PanelView>(topics.panel(conference, session)).view.value;
  const id = view?.panel?.onStage;
  const question = id ? view?.questions?.[id] : undefined;
  if (!question) return null;
  return (
    <div class="plate">
      <p class="question pre">{question.text}</p>
      <p class="by"><Author conference={conference} person={question.author} /></p>
    </div>
  );
}

function Poll({ conference, session }: Of) {
  const { id, stage } = useFeatured(conference, session);
  return id ? <OnePoll key={id} id={id} conference={conference} presence={stage?.presence} /> : null;
}

function OnePoll({ id, conference, presence }: { id: string; conference: string; presence: StageView['presence'] }) {
  const view = usePoll(conference, id);
  if (!view?.poll) return null;
  const shown = { ...view, poll: view.poll };
  return (
    <div class="plate">
      <header><p class="title">{view.poll.phase === 'open' ? pollWords.value.screen.howTo : view.poll.title}</p><HallCountdown view={shown} /></header>
      <div class="box"><PollBox view={shown} conference={conference} /></div>
      <Voted view={shown} presence={presence} />
    </div>
  );
}

function Rising({ conference, session }: Of) {
  return <Reactions counts={useTopic<StageView>(topics.stage(conference, session)).view.value?.reactions} />;
}

const kinds = { question: OnStage, poll: Poll, reactions: Rising, pitch: PitchPlate };
