import { topics, type ProgrammeView, type ScreenView } from '../live/views';
import { useTopic } from '../ui/hooks';
import { Agenda } from './Agenda';
import { JoinScene } from './JoinScene';
import { Monitor } from './Monitor';
import { PitchMonitor, PitchStage, RevealScene, RunningOrder } from './pitches/later';
import { PollScene } from './PollScene';
import { Stage } from './Stage';

const ofPanel = { stage: Stage, poll: PollScene, monitor: Monitor };
const ofRound = { stage: PitchStage, poll: PollScene, monitor: PitchMonitor, 'running-order': RunningOrder, reveal: RevealScene };

/** What somebody at the organiser's page has chosen to show. */
export function Scene({ conference, scene }: { conference: string; scene: ScreenView['scene'] }) {
  const programme = useTopic<ProgrammeView>(topics.programme(conference)).view.value;
  if (scene?.kind === 'join') return <JoinScene conference={conference} title={programme?.about?.title} />;
  if (!scene?.session || scene.kind === 'agenda') return <Agenda programme={programme ?? {}} />;
  if (!programme) return <main class="screen" />;
  const isRound = programme.sessions?.[scene.session]?.kind === 'pitch-round';
  const Of = isRound ? ofRound[scene.kind] : ofPanel[scene.kind as keyof typeof ofPanel];
  // A round that an import has made a panel has no running order any more.
  return Of ? <Of key={scene.session} conference={conference} session={scene.session} programme={programme} /> : <Agenda programme={programme} />;
}
