import { useRef } from 'preact/hooks';
import { serverNow } from '../../live/clock';
import { Countdown } from '../../ui/Countdown';
import { Icon } from '../../ui/Icon';
import { offers } from './acts';
import { about, type Match } from './matching';
import { personOf } from './people';
import { Facts } from './Who';
import { roundName } from './when';
import { meet } from './words';

/** Somebody did not come: what one could do instead, if all say so in time. */
export function Offer({ match }: { match: Match }) {
  const { offer } = match.my;
  return offer ? <Asked key={offer.request} match={match} /> : null;
}

function Asked({ match }: { match: Match }) {
  const text = meet.value.offer;
  const { who, my, view } = match;
  const it = my.offer!;
  const since = useRef(serverNow()).current;
  const until = Date.parse(it.until);
  const wish = offers.wished(about(who, it.request));
  const said = wish?.want ?? (who.person in it.yes ? true : undefined);
  const table = view.tables?.[it.table];
  const others = Object.keys(it.with).map(id => [id, personOf(who.conference, id)] as const);
  const agreed = others.filter(([id]) => id in it.yes).length;
  return (
    <section class="card stack tight offer" aria-labelledby="offer">
      <div class="row spread">
        <h2 id="offer">{text.title}</h2>
        <Countdown from={since} until={until} label={text.left} />
      </div>
      {others.map(([id, person]) => <div key={id}><p><strong>{person?.name ?? '…'}</strong></p>{person && <Facts person={person} />}</div>)}
      <p class="meta"><span class="kind"><Icon name="hall" /><strong>{table?.name ?? it.table}</strong></span>{table?.location && <span>{table.location}</span>}</p>
      <p class="small soft">{it.instead ? text.instead(roundName(match, it.instead)) : text.free}</p>
      <div class="row acts" role="group" aria-labelledby="offer">
        <button type="button" class="button primary" aria-pressed={said === true} onClick={() => offers.want(about(who, it.request), true)}><Icon name="check" />{text.yes}</button>
        <button type="button" class="button" aria-pressed={said === false} onClick={() => offers.want(about(who, it.request), false)}><Icon name="cross" />{text.no}</button>
      </div>
      <p class="small soft" role="status">{wish?.trouble ? meet.value.unsent : said === true ? text.waiting : agreed > 0 ? text.wants(agreed) : ''}</p>
    </section>
  );
}
