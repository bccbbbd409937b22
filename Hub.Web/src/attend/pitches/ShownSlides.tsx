import type { Entry } from '../../live/pitches';
import type { Slides } from '../../live/pitchViews';
import { Slides as Pages } from '../../ui/slides/Slides';
import type { Round } from './round';

interface Props { round: Round; entry: Entry; slides: Slides; page: number }

/** The page of the slides that the pitcher shows, or the way to where they are. */
export const ShownSlides = ({ round, entry, slides, page }: Props) => (
  <Pages conference={round.who.conference} session={round.session} slides={slides} page={page} title={entry.title} />
);
