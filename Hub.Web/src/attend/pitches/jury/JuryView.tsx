import { useRef } from 'preact/hooks';
import { inOrder, onStageOf, type Entry } from '../../../live/pitches';
import type { ProgrammeView } from '../../../live/views';
import { Loading } from '../../../ui/ConnectionBar';
import { route } from '../../../ui/router';
import type { Member } from '../../../ui/StaffGate';
import { useRound, type Round } from '../round';
import { RoundHead } from '../RoundHead';
import { pitchRound } from '../words';
import { progressOf } from './progress';
import { HowFar } from './HowFar';
import { Sheet } from './Sheet';
import { Sheets } from './Sheets';
import '../pitches.css';
import './jury.css';

interface Props { who: Member; programme: ProgrammeView; session: string }

/** For a juror: one sheet at a time, and how far they are. */
export function JuryView({ who, programme, session }: Props) {
  const text = pitchRound.value.jury;
  const round = useRound(who, session);
  const all = inOrder(round.view);
  return (
    <div class="jury stack">
      <RoundHead programme={programme} session={session} title={text.title} back={text.back} />
      {!round.ready && !round.refused ? <Loading />
        : !round.my.jury ? <p class="empty">{text.notYou}</p>
        : Object.keys(round.my.jury.criteria).length === 0 ? <p class="empty">{text.noCriteria}</p>
        : <Desk round={round} all={all} />}
    </div>
  );
}

function Desk({ round, all }: { round: Round; all: readonly Entry[] }) {
  const entry = useChosen(round, all);
  return (
    <>
      <HowFar round={round} shown={entry?.id} />
      <div class="desk">
        {entry && <Sheet key={entry.id} round={round} entry={entry} all={all} />}
        <Sheets round={round} all={all} shown={entry?.id} />
      </div>
    </>
  );
}

/** As the address says; else what was on the stage or missing when one came. It stays: a sheet must not change under the hand. */
function useChosen(round: Round, all: readonly Entry[]): Entry | undefined {
  const atFirst = useRef<string | undefined>(undefined);
  atFirst.current ??= (onStageOf(round.view) ?? progressOf(round).missing[0] ?? all[0])?.id;
  const id = route.value[2];
  return all.find(it => it.id === id) ?? all.find(it => it.id === atFirst.current) ?? all[0];
}
