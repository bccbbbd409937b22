import { ago } from '../i18n/format';
import { common } from '../i18n/words';
import { now } from '../live/clock';
import { nameOf } from '../live/names';
import { Author } from '../ui/Author';
import { Icon, type IconName } from '../ui/Icon';
import { actions, type Card, type Column } from './board';
import { words } from './words';

interface Props { card: Card; status: Column; conference: string; onAct: (card: Card, to: Column) => void; onUndo: (card: Card) => void }

const keys = { approved: 'a', declined: 'r', 'on-stage': 's', answered: 'd', pending: undefined } as const;
const icons: Record<Column, IconName> = { approved: 'check', declined: 'cross', 'on-stage': 'stage', answered: 'check', pending: 'back' };

export function CardView({ card, status, conference, onAct, onUndo }: Props) {
  const text = words.value;
  const author = card.author ? nameOf(conference, card.author)?.name ?? common.value.someone : common.value.anonymous;
  return (
    <article class={card.moving ? 'card ask moving' : 'card ask'} tabIndex={0} data-question={card.id} aria-label={text.question(author)}>
      <p class="pre words">{card.text}</p>
      <p class="facts small soft">
        <Author conference={conference} person={card.author} />
        <time dateTime={card.askedAt}>{ago(card.askedAt, now.value)}</time>
        {status !== 'pending' && <span>{text.votes(card.votes)}</span>}
      </p>
      <div class="actions">
        {actions[status].map((to, i) => {
          const back = to === 'approved' && (status === 'on-stage' || status === 'answered');
          return (
            <button type="button" key={to} class={`button ${i === 0 && !back ? 'primary' : ''} ${to === 'declined' ? 'danger' : ''}`}
              aria-keyshortcuts={keys[to]} onClick={() => onAct(card, to)}><Icon name={back ? 'back' : icons[to]} />{back ? text.toList : text.actions[to]}</button>
          );
        })}
        {card.undo && <button type="button" class="button quiet" aria-keyshortcuts="u" onClick={() => onUndo(card)}><Icon name="undo" />{text.undo}</button>}
      </div>
    </article>
  );
}
