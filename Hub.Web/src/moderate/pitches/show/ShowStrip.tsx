import { currentClock, onStageOf } from '../../../live/pitches';
import type { StaffPitchRoundView } from '../../../live/pitchViews';
import { PitchFace } from '../../../ui/PitchFace';
import { pitchWords } from '../../../ui/pitchWords';
import type { At } from '../../at';
import { size } from '../../size';
import { ClockFace } from '../../stage/ClockFace';
import { words } from '../words';
import { Main } from './Controls';
import { sessionTimes } from './SessionPane';

/** Beside the show it stays in sight: who is on the stage, the time of the pitch, the time of the session; where no dock is, what leads on. */
export function ShowStrip({ at, round }: { at: At; round: StaffPitchRoundView }) {
  const running = onStageOf(round);
  const clock = running && currentClock(running.run);
  return (
    <section class="show-strip" aria-label={words.value.tabs.show}>
      <p class="grow clamp">{running ? <><strong>{running.title}</strong> · {pitchWords.value.states[running.run.state]}</> : pitchWords.value.nothing}</p>
      {clock && <PitchFace clock={clock} label={running.run.state === 'questions' ? pitchWords.value.clock.questions : pitchWords.value.clock.pitch} />}
      {round.session && <p><span class="soft small">{pitchWords.value.clock.session} </span><ClockFace stage={sessionTimes(round)} /></p>}
      {size.value === 'desk' && <Main at={at} round={round} />}
    </section>
  );
}
