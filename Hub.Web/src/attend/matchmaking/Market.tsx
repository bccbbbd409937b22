import { useEffect } from 'preact/hooks';
import { countryName } from '../../i18n/country';
import { Choice } from '../../ui/Choice';
import { Loading } from '../../ui/ConnectionBar';
import { useHeading } from '../../ui/hooks';
import { href } from '../../ui/router';
import { AskButton } from './AskButton';
import { market, type MarketEntry, type MarketQuery } from './finding';
import { avoided, type Match } from './matching';
import { SearchField } from './SearchField';
import { meet } from './words';

/** What everyone offers and seeks, each entry a door to a meeting. */
export function Market({ match }: { match: Match }) {
  const text = meet.value.market;
  const { conference } = match.who;
  const heading = useHeading(text.title, match.programme.about?.title);
  useEffect(() => void market.look(conference), [conference]);
  const [found, query] = [market.found.value, market.query.value];
  const gone = new Set(avoided(match));
  const shown = found?.items.filter(it => !gone.has(it.person)) ?? [];
  const look = (change: MarketQuery): void => void market.look(conference, { ...query, ...change });
  return (
    <>
      <div class="stack tight">
        <h1 {...heading}>{text.title}</h1>
        <p class="soft">{text.intro}</p>
      </div>
      <div class="stack" role="search">
        <SearchField label={text.search} hint={text.searchHint} value={query.q ?? ''} onSearch={q => look({ q })} />
        <Choice legend={text.side} quiet value={query.side ?? 'all'} onChange={side => look({ side })} options={(['all', 'offers', 'seeks'] as const).map(it => [it, text.sides[it]] as const)} />
      </div>
      {!found ? (market.trouble.value ? <p class="empty">{meet.value.trouble}</p> : <Loading />) : (
        <section class="stack" aria-label={text.title} aria-busy={market.busy.value}>
          <p class="small soft" role="status">{market.trouble.value ? meet.value.trouble : shown.length > 0 ? text.count(found.count) : ''}</p>
          {shown.length === 0 && (query.q?.trim() ? <p class="empty">{text.noneWith}</p>
            : <div class="empty stack"><p>{text.none}</p><p><a class="button primary" href={href('meet', 'profile')}>{meet.value.people.fill}</a></p></div>)}
          <ul class="stack tight">{shown.map(it => <li key={`${it.person}/${it.offer}/${it.what}`}><Entry match={match} entry={it} /></li>)}</ul>
          {found.items.length < found.count && <button type="button" class="button" onClick={() => void market.more(conference, found.items.length)}>{meet.value.more}</button>}
        </section>
      )}
    </>
  );
}

function Entry({ match, entry }: { match: Match; entry: MarketEntry }) {
  const text = meet.value;
  const { person, name, organisation, country } = entry;
  return (
    <article class="card stack tight" aria-label={`${entry.offer ? text.market.offer : text.market.seek}: ${entry.what}`}>
      <div class="entry"><span class={entry.offer ? 'badge good' : 'badge accent'}>{entry.offer ? text.market.offer : text.market.seek}</span><p class="what pre">{entry.what}</p></div>
      <div class="row spread">
        <p class="meta"><strong>{name}</strong><span>{text.from(organisation ?? '', country ? countryName(country) : '')}</span></p>
        <div class="row acts"><AskButton match={match} person={{ person, name, ...(organisation && { organisation }) }} reason={{ kind: 'marketplace' }} /></div>
      </div>
    </article>
  );
}
