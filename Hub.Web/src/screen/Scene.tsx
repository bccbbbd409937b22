import type { ComponentType } from 'preact';
import { common } from '../i18n/words';
import { me } from '../live/session';
import { topics, type ProgrammeView, type ScreenView } from '../live/views';
import { useTopic } from '../ui/hooks';
import { Agenda } from './Agenda';
import { HallPlanScene, Matches } from './boards/later';
import { JoinScene } from './JoinScene';
import { Monitor } from './Monitor';
import { PitchMonitor, PitchStage, RevealScene, RunningOrder } from './pitches/later';
import { PollScene } from './PollScene';
import type { SceneProps } from './pitches/useRound';
import { TableSign } from './sign/later';
import { Stage } from './Stage';

const of = {
  panel: { stage: Stage, poll: PollScene, monitor: Monitor },
  'pitch-round': { stage: PitchStage, poll: PollScene, monitor: PitchMonitor, 'running-order': RunningOrder, reveal: RevealScene },
  matchmaking: { matches: Matches, 'hall-plan': HallPlanScene },
  visit: {},
};

/** What somebody at the organiser's page has chosen to show. */
export const Scene = (props: { conference: string; scene: ScreenView['scene'] }) => (
  <>{me.value?.rehearsal && <aside class="rehearsal">{common.value.rehearsal}</aside>}<Chosen {...props} /></>
);

function Chosen({ conference, scene }: { conference: string; scene: ScreenView['scene'] }) {
  const programme = useTopic<ProgrammeView>(topics.programme(conference)).view.value;
  if (scene?.kind === 'join') return <JoinScene conference={conference} title={programme?.about?.title} />;
  if (scene?.kind === 'table-sign' && scene.table) return <TableSign key={scene.table} conference={conference} table={scene.table} programme={programme ?? {}} />;
  if (!scene?.session || scene.kind === 'agenda') return <Agenda programme={programme ?? {}} />;
  if (!programme) return <main class="screen" />;
  // What an import has made of another kind has no such scene any more.
  const scenes: Partial<Record<typeof scene.kind, ComponentType<SceneProps>>> = of[programme.sessions?.[scene.session]?.kind ?? 'panel'];
  const Of = scenes[scene.kind];
  return Of ? <Of key={scene.session} conference={conference} session={scene.session} programme={programme} /> : <Agenda programme={programme} />;
}
