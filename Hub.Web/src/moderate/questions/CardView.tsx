import { useSignal } from '@preact/signals';
import { common } from '../../i18n/words';
import { nameOf } from '../../live/names';
import type { ById } from '../../live/views';
import { Icon } from '../../ui/Icon';
import type { At } from '../at';
import { ariaKey } from '../shortcuts';
import { words } from '../words';
import { actsFor, icons, type Act } from './acts';
import type { Card, Column } from './board';
import { Facts } from './Facts';
import { Merged } from './Merged';
import { Replies } from './Replies';

export type OnAct = (card: Card, act: Act | 'undo') => void;
interface Props { card: Card; at: At; labels: ById<string> | undefined; why?: string | undefined; onAct: OnAct }

/** A question with all that helps to judge it, and what can be done with it. */
export function CardView({ card, at, labels, why, onAct }: Props) {
  const text = words.value;
  const author = card.author ? nameOf(at.conference, card.author)?.name ?? common.value.someone : common.value.anonymous;
  return (
    <article class={`card ask ${card.status} ${card.moving ? 'moving' : ''} ${card.next ? 'is-next' : ''}`} tabIndex={0} data-question={card.id} aria-label={text.question(author)}>
      {card.next && <p class="badge stage"><Icon name="forward" />{text.isNext}</p>}
      {why && <p class="small soft">{why}</p>}
      <p class="pre words" lang={card.language}>{card.text}</p>
      <Facts card={card} at={at} labels={labels} />
      {card.replies.length > 0 && <Replies card={card} at={at} />}
      {card.merged.length > 0 && <Merged card={card} at={at} />}
      <Actions card={card} hasLabels={Object.keys(labels ?? {}).length > 0} onAct={onAct} />
    </article>
  );
}

function Actions({ card, hasLabels, onAct }: { card: Card; hasLabels: boolean; onAct: OnAct }) {
  const text = words.value;
  const open = useSignal(false);
  const { first, more } = actsFor(card, hasLabels);
  const button = (act: Act, main: boolean) => (
    <button type="button" key={act} class={`button ${main ? 'primary' : ''} ${act === 'decline' ? 'danger' : ''}`} aria-keyshortcuts={ariaKey(act)} onClick={() => onAct(card, act)}>
      <Icon name={icons[act]} />{text.acts[act]}
    </button>
  );
  return (
    <>
      <div class="actions">
        {first.map((act, i) => button(act, i === 0 && act !== 'back'))}
        {(more.length > 0 || card.undo) && (
          <button type="button" class="button quiet icon-only" aria-expanded={open.value} aria-label={text.more} title={text.more}
            onClick={() => void (open.value = !open.value)}><Icon name="more" /></button>
        )}
      </div>
      {open.value && (
        <div class="actions further">
          {more.map(act => button(act, false))}
          {card.undo && <button type="button" class="button" onClick={() => onAct(card, 'undo')}><Icon name="undo" />{text.undoTo[card.undo as Column]}</button>}
        </div>
      )}
    </>
  );
}
