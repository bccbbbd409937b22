import { Behind } from './Behind';
import { Column } from './Column';
import { Finder } from './Finder';
import { OrderChoice } from './OrderChoice';
import { StageNow } from './StageNow';
import type { Board } from './useBoard';

export type QuestionPaneName = 'waiting' | 'approved' | 'stage' | 'answered' | 'behind';

/** Long lists are cut here: a thousand questions cost what these do. */
const MANY = 40;
const FEW = 10;

/** The parts of a console that are about questions. */
export function QuestionPane({ board, pane }: { board: Board; pane: QuestionPaneName }) {
  switch (pane) {
    case 'waiting': return <Column board={board} status="pending" most={MANY} head={<Finder board={board} />} />;
    case 'approved': return <Column board={board} status="approved" most={MANY} head={<OrderChoice />} />;
    case 'stage': return <StageNow board={board} />;
    case 'answered': return <Column board={board} status="answered" most={FEW} />;
    case 'behind': return <Behind board={board} />;
  }
}
