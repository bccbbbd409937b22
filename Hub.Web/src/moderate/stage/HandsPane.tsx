import { ago } from '../../i18n/format';
import { now } from '../../live/clock';
import type { StageView } from '../../live/views';
import { Author } from '../../ui/Author';
import { Icon } from '../../ui/Icon';
import type { At } from '../at';
import { ariaKey } from '../shortcuts';
import { words as all } from '../words';
import { call, join, lower, lowerThemAll, takeHands, uncall } from './doing';
import { countOf, handsOf, type Raised } from './stage';
import { words } from './words';

/** Raised hands in one queue, wherever they are. */
export function HandsPane({ at, view }: { at: At; view: StageView }) {
  const text = words.value.hands;
  const hands = handsOf(view);
  const open = !!view.stage?.handsOpen;
  return (
    <section class="pane hands" aria-labelledby="hands">
      <div class="head">
        <h2 id="hands" tabIndex={-1}>{text.title}</h2>
        <span class="count">{hands.length}</span>
        <button type="button" class="button quiet end" aria-keyshortcuts={ariaKey('hands-open')} onClick={() => void takeHands(at, !open)}>{open ? text.close : text.open}</button>
      </div>
      {hands.length > 0 && <p class="soft small">{text.sides(countOf(hands, 'hall'), countOf(hands, 'remote'))}</p>}
      {hands.length === 0 && <p class="nothing soft">{open ? text.none : text.closed}</p>}
      {hands.length > 2 && <button type="button" class="button" onClick={() => void lowerThemAll(at)}>{text.lowerAll}</button>}
      <ol class="rows">{hands.map(hand => <li key={hand.id}><HandRow at={at} view={view} hand={hand} /></li>)}</ol>
    </section>
  );
}

function HandRow({ at, view, hand }: { at: At; view: StageView; hand: Raised }) {
  const text = words.value.hands;
  const onPanel = !!view.speakers?.[hand.id];
  return (
    <div class={hand.calledAt ? 'hand called' : 'hand'}>
      <div class="grow">
        <p>{hand.place > 0 && <span class="place">{hand.place}</span>}<Author conference={at.conference} person={hand.id} brief />{hand.calledAt && <span class="badge stage">{text.called}</span>}</p>
        {hand.about && <p class="pre small">{hand.about}</p>}
        <p class="facts small soft">
          <span class="from"><Icon name={hand.from === 'remote' ? 'remote' : 'hall'} />{all.value.from[hand.from]}</span>
          <time dateTime={hand.at}>{ago(hand.at, now.value)}</time>
          {hand.calledAt && !onPanel && <button type="button" class="inline" onClick={() => void join(at, hand.id)}>{text.join}</button>}
        </p>
      </div>
      <div class="actions">
        {hand.calledAt ? <button type="button" class="button" onClick={() => void uncall(at, hand.id)}>{text.uncall}</button> : (
          <button type="button" class={hand.place === 1 ? 'button primary' : 'button'} aria-keyshortcuts={hand.place === 1 ? ariaKey('call-hand') : undefined} onClick={() => void call(at, hand.id)}>{text.call}</button>
        )}
        <button type="button" class="button" onClick={() => void lower(at, hand.id)}>{text.lower}</button>
      </div>
    </div>
  );
}
