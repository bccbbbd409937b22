import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { number } from '../../i18n/format';
import { topics, type MyStageView, type StageView } from '../../live/views';
import { useTopic } from '../../ui/hooks';
import { Icon } from '../../ui/Icon';
import { later } from '../../ui/later';
import type { Member } from '../../ui/StaffGate';
import { stageWords } from '../../ui/stageWords';
import { ClapTest } from './ClapTest';
import { confirmHand, wishes, wishHand } from './hand';
import { MyHand } from './MyHand';
import { myHand, type MyHand as Hand } from './raised';
import { RaiseHand } from './RaiseHand';
import { ReactionBar } from './ReactionBar';
import './stage.css';

const Stream = later(() => import('./Stream').then(module => module.Stream));

interface Props { who: Member; id: string; title: string; children: ComponentChildren }

/** What happens on the stage, beside what one asks and votes: on a wide window left and right, on a phone above each other. */
export function Beside({ who, id, title, children }: Props) {
  const text = stageWords.value;
  const stage = useTopic<StageView>(topics.stage(who.conference, id));
  const my = useTopic<MyStageView>(topics.myStage(who.conference, id, who.person)).view.value;
  const view = stage.view.value ?? {};
  const remote = who.place === 'remote';
  const wish = useSignal<boolean | null>(null);
  const watching = wish.value ?? remote;
  const at = { conference: who.conference, session: id };
  const hand = myHand(my?.hand, wishes.value.get(id));
  useEffect(() => confirmHand(id, my?.hand), [my?.hand]);
  const hasStream = Object.keys(view.streams ?? {}).length > 0;
  return (
    <div class={hasStream && watching ? 'beside two' : 'beside'}>
      <div class="stage-side">
        <MyHand {...at} hand={hand} place={who.place} streams={view.streams} />
        {remote && view.clap && <ClapTest {...at} clap={view.clap.id} />}
        {hasStream && (
          <>
            <p class="row spread">
              <button type="button" class="button" aria-expanded={watching} onClick={() => void (wish.value = !watching)}>
                <Icon name="screen" />{watching ? text.stream.hide : text.stream.watch}
              </button>
            </p>
            {watching && <Stream session={title} streams={view.streams} />}
          </>
        )}
        <Presence presence={view.presence} />
        <Bar {...at} view={view} hand={hand} />
      </div>
      <div class="stack wide">{children}</div>
    </div>
  );
}

const Presence = ({ presence }: { presence: StageView['presence'] }) => {
  if (!presence || presence.hall + presence.remote === 0) return null;
  return <p class="presence meta small"><Icon name="meet" />{stageWords.value.people.presence(number(presence.hall), number(presence.remote))}</p>;
};

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
        <button type="button" id="hand-button" class="button hand" aria-pressed={hand.up} onClick={tap}><Icon name="hand" /><span>{hand.up ? text.lower : text.raise}</span></button>
      )}
      {asking.value && <RaiseHand conference={conference} session={session} onClose={() => void (asking.value = false)} />}
    </div>
  );
}
