import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { pitchTopics, type PitchRoundView } from '../../live/pitchViews';
import type { ProgrammeView } from '../../live/views';
import { Loading } from '../../ui/ConnectionBar';
import { useTopic } from '../../ui/hooks';
import type { Member } from '../../ui/StaffGate';
import { Panel } from '../Panel';
import { words } from '../words';
import { Coming } from './Coming';
import { OnNow } from './OnNow';
import { Order } from './Order';
import { Places } from './Places';
import { Roles } from './Roles';
import { useRound } from './round';
import { pitchRound } from './words';
import './pitches.css';

interface Props { who: Member; programme: ProgrammeView; session: string }

/** A pitch round for who listens: what is on the stage and what comes, whom one likes and wants to talk to; and the questions of the session. */
export function PitchRound({ who, programme, session }: Props) {
  const round = useRound(who, session);
  const pitchers = usePitchers(who, session);
  if (!round.ready) return round.refused ? <p class="empty">{words.value.panel.gone}</p> : <Loading />;
  return (
    <div class="pitch-round">
      <div class="stack wide">
        <Roles round={round} />
        <Places round={round} />
        <OnNow round={round} />
        <Coming round={round} />
        <Order round={round} />
      </div>
      <div class="stack wide" role="group" aria-label={pitchRound.value.questions}>
        <Panel who={who} programme={programme} session={session} others={pitchers} />
      </div>
    </div>
  );
}

/** Whom one can ask: those who pitch. The list stays the same while they do. */
function usePitchers(who: Member, session: string) {
  const view = useTopic<PitchRoundView>(pitchTopics.round(who.conference, session)).view;
  return useMemo(() => {
    const ids = computed(() => Object.values(view.value?.pitches ?? {}).flatMap(({ speaker }) => speaker ?? []).join(' '));
    return computed(() => ids.value.split(' ').filter(Boolean));
  }, [view]);
}
