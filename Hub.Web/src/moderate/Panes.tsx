import type { ComponentChildren } from 'preact';
import type { Session, StageView, StaffProgrammeView } from '../live/views';
import type { Pane, Tracks } from './layout';
import { ManagePane } from './ManagePane';
import { current, pollsOf } from './polls/library';
import { PollsPane } from './polls/PollsPane';
import { lastClosed, phasesAhead } from './polls/running';
import { Behind } from './questions/Behind';
import { onStage } from './questions/board';
import { Column } from './questions/Column';
import { Finder } from './questions/Finder';
import { OrderChoice } from './questions/OrderChoice';
import { StageNow } from './questions/StageNow';
import type { Board } from './questions/useBoard';
import { ClockPane } from './stage/ClockPane';
import { HandsPane } from './stage/HandsPane';
import { MessagePane } from './stage/MessagePane';
import { ScreensPane } from './stage/ScreensPane';
import { SpeakersPane } from './stage/SpeakersPane';

interface Props { tracks: Tracks; board: Board; stage: StageView; session: Session; programme: StaffProgrammeView; length: number; onSettings: () => void }

/** Long lists are cut here: a thousand questions cost what these do. */
const MANY = 40;
const FEW = 10;

/** The parts that the layout asks for, side by side and below each other. */
export function Panes({ tracks, ...rest }: Props) {
  return (
    <div class={`tracks of-${tracks.length}`}>
      {tracks.map(panes => <div class="track" key={panes[0]}>{panes.map(pane => <div key={pane} class="slot">{draw(pane, rest)}</div>)}</div>)}
    </div>
  );
}

function draw(pane: Pane, { board, stage, session, programme, length, onSettings }: Omit<Props, 'tracks'>): ComponentChildren {
  const { at } = board;
  switch (pane) {
    case 'waiting': return <Column board={board} status="pending" most={MANY} head={<Finder board={board} />} />;
    case 'approved': return <Column board={board} status="approved" most={MANY} head={<OrderChoice />} />;
    case 'stage': return <StageNow board={board} />;
    case 'answered': return <Column board={board} status="answered" most={FEW} />;
    case 'behind': return <Behind board={board} />;
    case 'clock': return <ClockPane at={at} view={stage} length={length} zone={programme.about?.timeZone} />;
    case 'speakers': return <SpeakersPane at={at} view={stage} planned={session.speakers} />;
    case 'polls': return <PollsPane at={at} view={stage} />;
    case 'hands': return <HandsPane at={at} view={stage} />;
    case 'message': return <MessagePane at={at} view={stage} />;
    case 'screens': return <ScreensPane at={at} programme={programme} content={contentOf(board, stage)} />;
    case 'manage': return <ManagePane at={at} settings={board.view?.settings} onSettings={onSettings} />;
  }
}

const contentOf = (board: Board, stage: StageView) =>
  ({ stage: onStage(board.cards)?.text, poll: current(pollsOf(stage, phasesAhead.value), lastClosed.value)?.title });
