import type { Turn } from '../../../live/pitchViews';
import { useSeconds } from '../../../ui/seconds';
import { pitchRound } from '../words';
import { minutesUntil, untilTurn } from './turn';

/** "You are next, in about 3 min." */
export function Until({ turn }: { turn: Turn }) {
  const text = pitchRound.value.green;
  const { ms, onStage } = untilTurn(turn, useSeconds(turn.endsAt !== undefined, turn.endsAt ? Date.parse(turn.endsAt) : 0));
  const minutes = minutesUntil(ms);
  return (
    <>
      <p class="large">{turn.place === 1 ? text.next : text.second}</p>
      <p class="until">{onStage ? ms === 0 ? text.anyMoment : minutes > 0 ? text.about(minutes) : text.soon
        : turn.place === 1 ? text.notBegun : text.onceBegun(Math.max(1, minutes))}</p>
    </>
  );
}
