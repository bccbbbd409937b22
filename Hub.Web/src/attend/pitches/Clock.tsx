import { currentClock, type Entry } from '../../live/pitches';
import { PitchFace } from '../../ui/PitchFace';
import { pitchWords } from '../../ui/pitchWords';

/** The clock of the pitch on the stage, or that of its questions. */
export function Clock({ entry }: { entry: Entry }) {
  const text = pitchWords.value.clock;
  const clock = currentClock(entry.run);
  const label = entry.run.state === 'questions' ? text.questions : text.pitch;
  return clock ? <div class="pitch-clock"><p class="small" aria-hidden="true">{label}</p><PitchFace clock={clock} label={label} /></div> : null;
}
