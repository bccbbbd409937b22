import { currentClock, onStageOf } from '../../../live/pitches';
import type { StaffPitchRoundView } from '../../../live/pitchViews';
import { PitchFace } from '../../../ui/PitchFace';
import { pitchWords } from '../../../ui/pitchWords';
import { ClockFace } from '../../stage/ClockFace';
import { sessionTimes } from './SessionPane';
import { words } from '../words';

/** Beside the show it stays in sight: who is on the stage, the time of the pitch, the time of the session. */
export function ShowStrip({ round }: { round: StaffPitchRoundView }) {
  const running = onStageOf(round);
  const clock = running && currentClock(running.run);
  return (
    <section class="show-strip" aria-label={words.value.tabs.show}>
      <p class="grow clamp">{running ? <><strong>{running.title}</strong> · {pitchWords.value.states[running.run.state]}</> : pitchWords.value.nothing}</p>
      {clock && <PitchFace clock={clock} label={running.run.state === 'questions' ? pitchWords.value.clock.questions : pitchWords.value.clock.pitch} />}
      {round.session && <p><span class="soft small">{pitchWords.value.clock.session} </span><ClockFace stage={sessionTimes(round)} /></p>}
    </section>
  );
}
