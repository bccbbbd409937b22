import type { Standing } from '../live/views';

/** Where one's own question has come to, as one tells its author. */
export type OwnState =
  | 'pending' | 'heldForWords' | 'heldForReports' | 'heldAsEdited' | 'approved' | 'next' | 'onStage' | 'answered' | 'inWriting' | 'declined' | 'archived' | 'merged' | 'withdrawn';

export function stateOf(standing: Standing, isNext: boolean): OwnState {
  switch (standing.status) {
    case 'pending': return standing.held ? ({ words: 'heldForWords', reports: 'heldForReports', edited: 'heldAsEdited' } as const)[standing.held] : 'pending';
    case 'approved': return isNext ? 'next' : 'approved';
    case 'on-stage': return 'onStage';
    case 'answered': return standing.inWriting ? 'inWriting' : 'answered';
    default: return standing.status;
  }
}

/** While nobody has taken it up it can be reworded or withdrawn. */
export const isOpen = (standing: Standing): boolean => standing.status === 'pending' || standing.status === 'approved';
