import type { ComponentChildren } from 'preact';
import type { Session, StageView, StaffProgrammeView } from '../live/views';
import type { Pane, Tracks } from './layout';
import { ManagePane } from './ManagePane';
import { current, pollsOf } from './polls/library';
import { PollsPane } from './polls/PollsPane';
import { lastClosed, phasesAhead } from './polls/running';
import { onStage } from './questions/board';
import { QuestionPane } from './questions/QuestionPane';
import type { Board } from './questions/useBoard';
import { TrackList } from './TrackList';
import { ClockPane } from './stage/ClockPane';
import { HandsPane } from './stage/HandsPane';
import { MessagePane } from './stage/MessagePane';
import { ScreensPane } from './stage/ScreensPane';
import { SpeakersPane } from './stage/SpeakersPane';

interface Props { tracks: Tracks; board: Board; stage: StageView; session: Session; programme: StaffProgrammeView; length: number; onSettings: () => void }

export const Panes = ({ tracks, ...rest }: Props) => <TrackList tracks={tracks} draw={pane => draw(pane, rest)} />;

function draw(pane: Pane, { board, stage, session, programme, length, onSettings }: Omit<Props, 'tracks'>): ComponentChildren {
  const { at } = board;
  switch (pane) {
    case 'waiting': case 'approved': case 'stage': case 'answered': case 'behind': return <QuestionPane board={board} pane={pane} />;
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
