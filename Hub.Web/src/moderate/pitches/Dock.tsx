import type { StaffPitchRoundView } from '../../live/pitchViews';
import type { At } from '../at';
import { Controls, Main } from './show/Controls';
import { words } from './words';

/** In reach of the thumb on every tab: the one button that leads through the show; beside the show all that turns its clock. */
export const Dock = ({ at, round, whole }: { at: At; round: StaffPitchRoundView; whole: boolean }) => (
  <section class="dock" aria-label={words.value.controls}>
    {whole ? <Controls at={at} round={round} /> : <Main at={at} round={round} />}
  </section>
);
