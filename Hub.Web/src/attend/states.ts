import type { Standing } from '../live/views';

/** Where one's own question has come to, as one tells its author. That a word filter holds it is the moderators' business. */
export type OwnState =
  | 'pending' | 'heldForReports' | 'heldAsEdited' | 'approved' | 'next' | 'onStage' | 'answered' | 'inWriting' | 'declined' | 'archived' | 'merged' | 'withdrawn';

export function stateOf(standing: Standing, isNext: boolean): OwnState {
  switch (standing.status) {
    case 'pending': return standing.held === 'reports' ? 'heldForReports' : standing.held === 'edited' ? 'heldAsEdited' : 'pending';
    case 'approved': return isNext ? 'next' : 'approved';
    case 'on-stage': return 'onStage';
    case 'answered': return standing.inWriting ? 'inWriting' : 'answered';
    default: return standing.status;
  }
}

/** While nobody has taken it up it can be withdrawn. */
export const isOpen = (standing: Standing): boolean => standing.status === 'pending' || standing.status === 'approved';

/** How one's question can be reworded: freely while it waits; then a moderator looks again; without moderation until others have voted for it as it stands. */
export function rewording(standing: Standing, moderated: boolean, others: number): 'pending' | 'moderated' | 'open' | null {
  if (standing.status === 'pending') return 'pending';
  if (standing.status !== 'approved') return null;
  return moderated ? 'moderated' : others === 0 ? 'open' : null;
}
