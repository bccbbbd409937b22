import { inOrder, type Entry } from '../../live/pitches';
import type { PitchRoundView } from '../../live/pitchViews';

export interface Placed extends Entry { rank: number; shared: boolean }

/** Those whose place was revealed, the best first; equals as they pitched. */
export function placed(view: PitchRoundView): Placed[] {
  const places = view.places ?? {};
  const ranks = Object.values(places);
  return inOrder(view)
    .flatMap(entry => {
      const rank = places[entry.id];
      return rank === undefined ? [] : [{ ...entry, rank, shared: ranks.filter(other => other === rank).length > 1 }];
    })
    .sort((a, b) => a.rank - b.rank);
}

/** How many are still to be revealed; undefined before the first. */
export const stillHidden = ({ round }: PitchRoundView): number | undefined =>
  round?.revealed && round.toReveal !== undefined ? round.toReveal - round.revealed : undefined;
