import { useSignal } from '@preact/signals';
import { Icon } from '../ui/Icon';
import { CardView } from './CardView';
import type { Card, Column } from './board';
import { words } from './words';

interface Props { status: Column; cards: readonly Card[]; conference: string; onAct: (card: Card, to: Column) => void; onUndo: (card: Card) => void }

/** What was declined is seldom looked at: it is folded where there is no room for it. */
export function ColumnView({ status, cards, conference, onAct, onUndo }: Props) {
  const text = words.value;
  const folded = useSignal(status === 'declined');
  const id = `column-${status}`;
  return (
    <section class={`column ${status} ${folded.value ? 'folded' : ''}`} aria-labelledby={id}>
      <div class="head">
        <h2 id={id}>{text.columns[status]}</h2>
        <span class="count">{cards.length}</span>
        {status === 'declined' && (
          <button type="button" class="button quiet icon-only fold" aria-expanded={!folded.value} aria-label={`${text.show}: ${text.columns[status]}`}
            onClick={() => void (folded.value = !folded.value)}><Icon name={folded.value ? 'plus' : 'cross'} /></button>
        )}
      </div>
      {cards.length === 0 ? <p class="nothing soft">{text.empty[status]}</p> : (
        <ul class="cards">
          {cards.map(card => <li key={card.id}><CardView card={card} status={status} conference={conference} onAct={onAct} onUndo={onUndo} /></li>)}
        </ul>
      )}
    </section>
  );
}
