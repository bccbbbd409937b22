import { Icon } from '../../ui/Icon';
import { ariaKey } from '../shortcuts';
import { words } from '../words';
import { onStage } from './board';
import { CardView } from './CardView';
import { upNext } from './order';
import type { Board } from './useBoard';

/** The question on stage and the one that follows, with the one button that moves on. */
export function StageNow({ board }: { board: Board }) {
  const text = words.value;
  const now = onStage(board.cards);
  const next = upNext(board.cards, board.order);
  return (
    <section class="column on-stage" aria-labelledby="column-on-stage">
      <div class="head"><h2 id="column-on-stage" tabIndex={-1}>{text.columns['on-stage']}</h2></div>
      {now ? <CardView key={now.id} card={now} at={board.at} labels={board.labels} onAct={board.act} /> : <p class="nothing">{text.empty['on-stage']}</p>}
      <MoveOn board={board} />
      {next && (
        <div class="up-next">
          <h3 class="small soft">{next.card.next ? text.isNext : text.nextBy[board.order]}</h3>
          <p class="pre clamp" lang={next.card.language}>{next.card.text}</p>
        </div>
      )}
    </section>
  );
}

export function MoveOn({ board }: { board: Board }) {
  const text = words.value;
  const now = onStage(board.cards);
  const next = upNext(board.cards, board.order);
  if (!now && !next) return null;
  const label = !next ? text.acts.answered : now ? text.moveOn : text.bringNext;
  return (
    <button type="button" class="button primary big" aria-keyshortcuts={ariaKey('move-on')} onClick={board.moveOn}>
      <Icon name="forward" />{label}
    </button>
  );
}
