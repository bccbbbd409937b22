import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { number } from '../../i18n/format';
import { topics, type MyStageView, type StageView } from '../../live/views';
import { useTopic } from '../../ui/hooks';
import { Icon } from '../../ui/Icon';
import type { Member } from '../../ui/StaffGate';
import { stageWords } from '../../ui/stageWords';
import { ClapTest } from './ClapTest';
import { confirmHand, wishes, wishHand } from './hand';
import { MyHand } from './MyHand';
import { myHand, type MyHand as Hand } from './raised';
import { RaiseHand } from './RaiseHand';
import { ReactionBar } from './ReactionBar';
import { Stream } from './Stream';

interface Props { who: Member; id: string; title: string; view: StageView; watching: boolean; onWatch: (on: boolean) => void }

export function StageSide({ who, id, title, view, watching, onWatch }: Props) {
  const text = stageWords.value.stream;
  const my = useTopic<MyStageView>(topics.myStage(who.conference, id, who.person)).view.value;
  const at = { conference: who.conference, session: id };
  const hand = myHand(my?.hand, wishes.value.get(id));
  useEffect(() => confirmHand(id, my?.hand), [my?.hand]);
  return (
    <div class="stage-side">
      <MyHand {...at} hand={hand} place={who.place} streams={view.streams} />
      {watching && <Stream session={title} streams={view.streams} />}
      {who.place === 'remote' && view.clap && <ClapTest {...at} clap={view.clap.id} />}
      <div class="row spread">
        {view.streams && Object.keys(view.streams).length > 0 && (
          <button type="button" class="button" aria-expanded={watching} onClick={() => onWatch(!watching)}><Icon name="screen" />{watching ? text.hide : text.watch}</button>
        )}
        <Presence presence={view.presence} />
      </div>
      <Bar {...at} view={view} hand={hand} />
    </div>
  );
}

function Presence({ presence }: { presence: StageView['presence'] }) {
  if (!presence || presence.hall + presence.remote === 0) return null;
  return <p class="presence meta small"><Icon name="meet" />{stageWords.value.people.presence(number(presence.hall), number(presence.remote))}</p>;
}

/** Within reach of the thumb, wherever one has scrolled to. */
function Bar({ conference, session, view, hand }: { conference: string; session: string; view: StageView; hand: Hand }) {
  const text = stageWords.value.hand;
  const asking = useSignal(false);
  const tap = (): void => {
    if (hand.up) void wishHand(conference, session, { up: false });
    else asking.value = true;
  };
  return (
    <div class="stage-bar">
      <ReactionBar conference={conference} session={session} counts={view.reactions} />
      {(view.stage?.handsOpen || hand.up) && (
        <button type="button" id="hand-button" class={hand.up ? 'button hand up' : 'button hand'} onClick={tap}><Icon name="hand" /><span>{hand.up ? text.lower : text.raise}</span></button>
      )}
      {asking.value && <RaiseHand conference={conference} session={session} onClose={() => void (asking.value = false)} />}
    </div>
  );
}
