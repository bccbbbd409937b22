import type { ComponentChildren } from 'preact';
import { onStageOf } from '../../live/pitches';
import type { StaffPitchRoundView } from '../../live/pitchViews';
import type { StaffProgrammeView, StageView } from '../../live/views';
import type { At } from '../at';
import { ManagePane } from '../ManagePane';
import { current, pollsOf } from '../polls/library';
import { PollsPane } from '../polls/PollsPane';
import { lastClosed, phasesAhead } from '../polls/running';
import { Behind } from '../questions/Behind';
import { Column } from '../questions/Column';
import { Finder } from '../questions/Finder';
import { OrderChoice } from '../questions/OrderChoice';
import { StageNow } from '../questions/StageNow';
import type { Board } from '../questions/useBoard';
import { HandsPane } from '../stage/HandsPane';
import { ScreensPane } from '../stage/ScreensPane';
import { JurorsPane } from './jury/JurorsPane';
import { ResultsPane } from './jury/ResultsPane';
import { RevealPane } from './jury/RevealPane';
import { RulesPane } from './jury/RulesPane';
import { ScoresPane } from './jury/ScoresPane';
import type { Pane } from './layout';
import { AudiencePane } from './show/AudiencePane';
import { MessagesPane } from './show/MessagesPane';
import { NowPane } from './show/NowPane';
import { OrderPane } from './show/OrderPane';
import { SessionPane } from './show/SessionPane';
import { words } from './words';

interface Props {
  tracks: readonly (readonly Pane[])[]; at: At; round: StaffPitchRoundView; board: Board; stage: StageView;
  programme: StaffProgrammeView; length: number; onSettings: () => void;
}

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

function draw(pane: Pane, { at, round, board, stage, programme, length, onSettings }: Omit<Props, 'tracks'>): ComponentChildren {
  switch (pane) {
    case 'now': return <NowPane at={at} round={round} />;
    case 'order': return <OrderPane at={at} round={round} />;
    case 'session': return <SessionPane at={at} round={round} length={length} zone={programme.about?.timeZone} />;
    case 'messages': return <MessagesPane at={at} round={round} />;
    case 'audience': return <AudiencePane at={at} round={round} />;
    case 'waiting': return <Column board={board} status="pending" most={MANY} head={<Finder board={board} />} />;
    case 'approved': return <Column board={board} status="approved" most={MANY} head={<OrderChoice />} />;
    case 'stage': return <StageNow board={board} />;
    case 'answered': return <Column board={board} status="answered" most={FEW} />;
    case 'behind': return <Behind board={board} />;
    case 'reveal': return <RevealPane at={at} round={round} />;
    case 'scores': return <ScoresPane at={at} round={round} />;
    case 'results': return <ResultsPane at={at} round={round} />;
    case 'jurors': return <JurorsPane at={at} round={round} />;
    case 'rules': return <RulesPane round={round} />;
    case 'screens': return <ScreensPane at={at} programme={programme} content={contentOf(round, stage)} />;
    case 'hands': return <HandsPane at={at} view={stage} />;
    case 'polls': return <PollsPane at={at} view={stage} />;
    case 'manage': return <ManagePane at={at} settings={board.view?.settings} onSettings={onSettings} title={words.value.askingTitle} />;
  }
}

const contentOf = (round: StaffPitchRoundView, stage: StageView) =>
  ({ stage: onStageOf(round)?.title, monitor: round.monitor?.text, poll: current(pollsOf(stage, phasesAhead.value), lastClosed.value)?.title });
