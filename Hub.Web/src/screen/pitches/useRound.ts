import type { PitchRoundView } from '../../live/pitchViews';
import { pitchTopics } from '../../live/pitchViews';
import type { ProgrammeView } from '../../live/views';
import { useTopic } from '../../ui/hooks';

export interface SceneProps { conference: string; session: string; programme: ProgrammeView }

/** What everyone sees of the round; null until it is there. */
export const useRound = (conference: string, session: string): PitchRoundView | null =>
  useTopic<PitchRoundView>(pitchTopics.round(conference, session)).view.value;
