import { topics, type ProgrammeView, type ScreenView } from '../live/views';
import { useTopic } from '../ui/hooks';
import { Agenda } from './Agenda';
import { JoinScene } from './JoinScene';
import { Monitor } from './Monitor';
import { PollScene } from './PollScene';
import { Stage } from './Stage';

/** What somebody at the organiser's page has chosen to show. */
export function Scene({ conference, scene }: { conference: string; scene: ScreenView['scene'] }) {
  const programme = useTopic<ProgrammeView>(topics.programme(conference)).view.value ?? {};
  if (scene?.kind === 'join') return <JoinScene conference={conference} title={programme.about?.title} />;
  if (scene?.kind === 'stage' && scene.session) return <Stage key={scene.session} conference={conference} session={scene.session} programme={programme} />;
  if (scene?.kind === 'poll' && scene.session) return <PollScene key={scene.session} conference={conference} session={scene.session} programme={programme} />;
  if (scene?.kind === 'monitor' && scene.session) return <Monitor key={scene.session} conference={conference} session={scene.session} programme={programme} />;
  return <Agenda programme={programme} />;
}
