import { inOrder, onStageOf } from '../../../live/pitches';
import type { ProgrammeView } from '../../../live/views';
import { Loading } from '../../../ui/ConnectionBar';
import type { Member } from '../../../ui/StaffGate';
import { Clock } from '../Clock';
import { isMine, useRound, type Round } from '../round';
import { RoundHead } from '../RoundHead';
import { pitchRound } from '../words';
import { Message } from './Message';
import { OwnPitch } from './OwnPitch';
import '../pitches.css';
import './greenRoom.css';

interface Props { who: Member; programme: ProgrammeView; session: string }

/** For who pitches, quiet and large: when it is their turn, and while it is, their time and their slides. */
export function GreenRoom({ who, programme, session }: Props) {
  const text = pitchRound.value.green;
  const round = useRound(who, session);
  const own = inOrder(round.view).filter(it => isMine(round, it.id));
  return (
    <div class="green-room stack wide">
      <RoundHead programme={programme} session={session} title={text.title} back={text.back} />
      {!round.ready && !round.refused ? <Loading />
        : own.length === 0 ? <p class="empty">{text.notYou}</p>
        : (
          <>
            <Messages round={round} />
            {own.map(entry => <OwnPitch key={entry.id} round={round} entry={entry} />)}
            <OnStageNow round={round} />
          </>
        )}
    </div>
  );
}

/** The last word to those behind the stage; and to those on it, while one is there oneself. */
function Messages({ round }: { round: Round }) {
  const onStage = onStageOf(round.view);
  return (
    <div class="stack" role="alert">
      {round.my.greenRoom && <Message round={round} message={round.my.greenRoom} />}
      {onStage && isMine(round, onStage.id) && round.view.monitor && <Message round={round} message={round.view.monitor} />}
    </div>
  );
}

function OnStageNow({ round }: { round: Round }) {
  const entry = onStageOf(round.view);
  if (!entry || isMine(round, entry.id)) return null;
  return (
    <section class="card head" aria-labelledby="stage-now">
      <h2 id="stage-now">{pitchRound.value.green.stageNow(entry.title)}</h2>
      <Clock entry={entry} />
    </section>
  );
}
