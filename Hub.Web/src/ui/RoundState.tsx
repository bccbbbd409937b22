import { clock } from '../i18n/format';
import { minutesLate, roundTime, type Numbered } from '../live/board';
import type { FloorView } from '../live/floorViews';
import { clockFace } from '../live/panelClock';
import { boardWords } from './boardWords';
import { useSeconds } from './seconds';

interface Props { view: FloorView; round: Numbered; zone: string | undefined }

/** Of a round that has not begun: that one goes to the tables, when it starts, and by how much that is late. */
export function Before({ view, round, zone }: Props) {
  const text = boardWords.value;
  const starts = Date.parse(round.start);
  const at = useSeconds(true, starts);
  const { left } = roundTime(round, at);
  const late = minutesLate(view, round, at);
  const called = round.phase === 'called';
  return (
    <div class={called ? 'before called' : 'before'}>
      <p class="what">{called ? text.go : text.startsAt(clock(starts, zone))}{late > 0 && <span class="late">{text.late(late)}</span>}</p>
      {left === 0 ? called && <p class="count">{text.startsSoon}</p>
        : left < SHOWN && <p class="count"><span class="face" role="timer" aria-label={text.toStart}>{clockFace({ left, overrun: 0, elapsed: 0 })}</span> {text.toStart}</p>}
    </div>
  );
}

/** Before that, nobody counts. */
const SHOWN = 60 * 60_000;

/** The clock of a round that runs. What is near its end says so by word, frame and colour. */
export function Running({ round, zone }: Omit<Props, 'view'>) {
  const text = boardWords.value;
  const zero = roundTime(round, 0).zero;
  const time = roundTime(round, useSeconds(zero !== undefined, zero));
  const what = { calm: text.left, soon: text.lastMinute, over: text.over, paused: text.paused }[time.urgency];
  return (
    <div class={`round-face ${time.urgency}`}>
      <p class="face" role="timer" aria-label={text.clock}>{clockFace({ ...time, elapsed: 0 })}</p>
      <p class="what">{what}</p>
      {zero !== undefined && <p class="until">{text.runsUntil(clock(zero, zone))}</p>}
    </div>
  );
}
