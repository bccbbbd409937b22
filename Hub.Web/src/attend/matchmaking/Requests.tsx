import { useHeading } from '../../ui/hooks';
import { href } from '../../ui/router';
import type { Match } from './matching';
import { RequestCard } from './RequestCard';
import { grouped, groups, type Group } from './requests';
import { meet } from './words';

/** What one has asked, and was asked. */
export function Requests({ match }: { match: Match }) {
  const text = meet.value.requests;
  const heading = useHeading(text.title, match.programme.about?.title);
  const all = grouped(match.requests);
  return (
    <>
      <h1 {...heading}>{text.title}</h1>
      {match.requests.length === 0 && <div class="empty stack"><p>{text.none}</p><p><a class="button primary" href={href('meet')}>{text.look}</a></p></div>}
      {groups.filter(group => group !== 'over' && all[group].length > 0).map(group => (
        <section key={group} class="stack" aria-labelledby={`requests-${group}`}>
          <h2 id={`requests-${group}`}>{text.groups[group]} <span class="soft">{all[group].length}</span></h2>
          {group === 'accepted' && !match.view.counts?.published && <p class="small soft">{text.acceptedHint}</p>}
          <Cards match={match} group={group} requests={all[group]} />
        </section>
      ))}
      {all.over.length > 0 && (
        <details>
          <summary><h2>{text.groups.over} ({all.over.length})</h2></summary>
          <Cards match={match} group="over" requests={all.over} />
        </details>
      )}
    </>
  );
}

function Cards({ match, group, requests }: { match: Match; group: Group; requests: Match['requests'] }) {
  return <ul class="stack">{requests.map(it => <li key={it.id}><RequestCard match={match} request={it} group={group} /></li>)}</ul>;
}
