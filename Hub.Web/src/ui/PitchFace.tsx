import { clockFace } from '../live/panelClock';
import { pitchTime } from '../live/pitchClock';
import type { PitchClock } from '../live/pitchViews';
import { pitchWords } from './pitchWords';
import { useSeconds } from './seconds';

const marks = { calm: undefined, soon: 60, last: 10, over: 0 } as const;

/** The clock of a pitch in figures, the same on every face at the same moment. Ears hear the marks only: one minute, ten seconds, the end. */
export function PitchFace({ clock, label }: { clock: PitchClock; label: string }) {
  const text = pitchWords.value.clock;
  const zero = pitchTime(clock, 0).zero;
  const time = pitchTime(clock, useSeconds(clock.since !== undefined, zero));
  const mark = time.runs ? marks[time.urgency] : undefined;
  return (
    <div class={`pitch-face ${time.urgency}${time.runs ? '' : ' stands'}`}>
      <p class="face" role="timer" aria-label={label}>{clockFace(time)}</p>
      <p class="what">{time.overrun > 0 ? text.over : text.left}{!time.runs && ` · ${text.paused}`}</p>
      <p class="hidden" role="status">{mark !== undefined && text.said[mark]}</p>
    </div>
  );
}
