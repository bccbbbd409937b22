import { onStage } from './questions/board';
import { upNext } from './questions/order';
import { MoveOn } from './questions/StageNow';
import type { Board } from './questions/useBoard';
import { words } from './words';

/** On a tablet, in reach of the thumb on every tab: what is on stage, what follows, and the button that moves on. */
export function Dock({ board }: { board: Board }) {
  const text = words.value;
  const now = onStage(board.cards);
  const next = upNext(board.cards, board.order)?.card;
  if (!now && !next) return null;
  return (
    <section class="dock" aria-label={text.columns['on-stage']}>
      <div class="grow">
        <p class="clamp"><strong class="stage-ink">{text.columns['on-stage']}:</strong> {now?.text ?? text.empty['on-stage']}</p>
        {next && <p class="clamp soft small">{text.isNext}: {next.text}</p>}
      </div>
      <MoveOn board={board} />
    </section>
  );
}
