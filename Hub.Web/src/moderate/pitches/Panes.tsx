import type { ComponentChildren } from 'preact';
import { onStageOf } from '../../live/pitches';
import type { StaffPitchRoundView } from '../../live/pitchViews';
import type { StaffProgrammeView, StageView } from '../../live/views';
import type { At } from '../at';
import { ManagePane } from '../ManagePane';
import { current, pollsOf } from '../polls/library';
import { PollsPane } from '../polls/PollsPane';
import { lastClosed, phasesAhead } from '../polls/running';
import { QuestionPane } from '../questions/QuestionPane';
import type { Board } from '../questions/useBoard';
import { TrackList } from '../TrackList';
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

export const Panes = ({ tracks, ...rest }: Props) => <TrackList tracks={tracks} draw={pane => draw(pane, rest)} />;

function draw(pane: Pane, { at, round, board, stage, programme, length, onSettings }: Omit<Props, 'tracks'>): ComponentChildren {
  switch (pane) {
    case 'now': return <NowPane at={at} round={round} />;
    case 'order': return <OrderPane at={at} round={round} />;
    case 'session': return <SessionPane at={at} round={round} length={length} zone={programme.about?.timeZone} />;
    case 'messages': return <MessagesPane at={at} round={round} />;
    case 'audience': return <AudiencePane at={at} round={round} />;
    case 'waiting': case 'approved': case 'stage': case 'answered': case 'behind': return <QuestionPane board={board} pane={pane} />;
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
