import { clock } from '../../i18n/format';
import { roundTime, type OnTheFloor } from '../../live/board';
import { boardWords } from '../../ui/boardWords';
import { useServerTime } from '../../ui/countdown';

/** In a sentence, how the rounds stand; anew when the last minute begins. */
export function useStateOf({ running, coming, of }: OnTheFloor, zone: string | undefined): string {
  const text = boardWords.value;
  const zero = running && roundTime(running, 0).zero;
  const at = useServerTime([zero && zero - 60_000, zero]);
  if (running) {
    const { urgency } = roundTime(running, at);
    return `${text.round(running.number, of)}: ${urgency === 'soon' ? text.lastMinute : urgency === 'over' ? text.over : urgency === 'paused' ? text.paused : text.runsUntil(clock(zero!, zone))}.`;
  }
  return coming ? `${text.round(coming.number, of)}: ${coming.phase === 'called' ? text.go : text.startsAt(clock(coming.start, zone))}.` : text.ended;
}
