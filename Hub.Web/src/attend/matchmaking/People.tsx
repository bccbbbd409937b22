import { useEffect } from 'preact/hooks';
import { Loading } from '../../ui/ConnectionBar';
import { useHeading } from '../../ui/hooks';
import { href } from '../../ui/router';
import { toastProblem } from '../../ui/toasts';
import { howMany, suggestions } from './finding';
import { FilterBar } from './FilterBar';
import { avoided, budgetLeft, isOpen, type Match } from './matching';
import { openProfile, profile } from './profile';
import { between } from './requests';
import { SuggestionCard } from './SuggestionCard';
import { meet } from './words';

/** Whom one should meet, and why. */
export function People({ match }: { match: Match }) {
  const text = meet.value;
  const { conference, person } = match.who;
  const heading = useHeading(text.people.title, match.programme.about?.title);
  useEffect(() => {
    openProfile(conference, person).catch(toastProblem);
    void suggestions.look(conference);
  }, [conference, person]);
  const found = suggestions.found.value;
  const gone = new Set(avoided(match));
  const shown = found?.items.filter(it => !gone.has(it.person.person)) ?? [];
  const still = shown.filter(it => !between(match.requests, person, it.person.person)).length;
  const left = found ? found.count - found.items.length : 0;
  const budget = match.view.about?.budget ?? 0;
  return (
    <>
      <div class="stack tight">
        <h1 {...heading}>{text.people.title}</h1>
        <p class="soft">{text.people.intro}</p>
      </div>
      <FilterBar match={match} />
      {isOpen(match) && !match.my.me?.off && <p class="note small">{budgetLeft(match) > 0 ? text.ask.budget(budgetLeft(match), budget) : text.ask.noBudget}</p>}
      {!found ? (suggestions.trouble.value ? <p class="empty">{text.trouble}</p> : <Loading />) : (
        <section class="stack" aria-label={text.people.title} aria-busy={suggestions.busy.value}>
          <p class="small soft" role="status">{suggestions.trouble.value ? text.trouble : shown.length > 0 ? text.people.count(found.count) : ''}</p>
          {shown.length === 0 && <Nobody />}
          <ul class="stack">{shown.map(it => <li key={it.person.person}><SuggestionCard match={match} suggestion={it} /></li>)}</ul>
          {left > 0 && <button type="button" class="button" onClick={() => void suggestions.more(conference, still)}>{text.more}</button>}
        </section>
      )}
    </>
  );
}

/** Why there is nobody, and what helps. */
function Nobody() {
  const text = meet.value.people;
  const wanted = suggestions.query.value;
  const missing = profile.value?.answer.completeness.missing ?? [];
  if (howMany(wanted) || wanted.q?.trim()) return <p class="empty">{text.noneWith}</p>;
  const empty = ['topics', 'offers', 'seeks'].every(part => missing.includes(part));
  return (
    <div class="empty stack">
      <p>{empty ? text.empty : text.none}</p>
      <p><a class="button primary" href={href('meet', 'profile')}>{text.fill}</a></p>
    </div>
  );
}
