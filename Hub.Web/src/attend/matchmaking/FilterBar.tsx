import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { countryName } from '../../i18n/country';
import { languageName } from '../../i18n/format';
import { eventTopics, topicChoices } from '../../live/topics';
import { Icon } from '../../ui/Icon';
import { howMany, options, suggestions, type Filter, type Wanted } from './finding';
import type { Match } from './matching';
import { organisationKinds, profile } from './profile';
import { SearchField } from './SearchField';
import { meet } from './words';

/** Picks out of the suggestions. */
export function FilterBar({ match }: { match: Match }) {
  const text = meet.value.people;
  const open = useSignal(false);
  const id = useId();
  const wanted = suggestions.query.value;
  const on = howMany(wanted);
  const look = (change: Wanted): void => void suggestions.look(match.who.conference, { ...wanted, ...change });
  const own = profile.value?.answer.topics ?? [];
  const { topics, countries, languages } = options.value;
  const known = (all: readonly string[], chosen: string | undefined): string[] => [...new Set([...all, ...(chosen ? [chosen] : [])])];
  const choices: [Filter, string, (readonly [string, string])[]][] = [
    ['kind', text.kind, organisationKinds.map(it => [it, meet.value.kinds[it]])],
    ['topic', text.topic, Object.keys(eventTopics.value).length > 0 ? topicChoices() : known([...own, ...topics], wanted.topic).map(it => [it, it])],
    ['country', text.country, known(countries, wanted.country).map(it => [it, countryName(it)])],
    ['language', text.language, known(languages, wanted.language).map(it => [it, languageName(it)])],
    ['place', text.place, (['hall', 'remote'] as const).map(it => [it, text.places[it]])],
  ];
  return (
    <div class="stack tight" role="search">
      <SearchField label={text.search} hint={text.searchHint} value={wanted.q ?? ''} onSearch={q => look({ q })} />
      <div class="row">
        <button type="button" class="button quiet" aria-expanded={open.value} aria-controls={id} onClick={() => void (open.value = !open.value)}>
          <Icon name="filter" />{on ? text.filters(on) : text.filter}
        </button>
        {(on > 0 || !!wanted.q) && <button type="button" class="button quiet" onClick={() => void suggestions.look(match.who.conference, {})}>{text.clear}</button>}
      </div>
      <div id={id} class="card fields" hidden={!open.value}>
        {choices.filter(([, , all]) => all.length > 0).map(([filter, name, all]) => (
          <Pick key={filter} name={name} value={wanted[filter]} options={all} onChange={value => look({ [filter]: value })} />
        ))}
      </div>
    </div>
  );
}

interface PickProps { name: string; value: string | undefined; options: readonly (readonly [string, string])[]; onChange: (value: string) => void }

function Pick({ name, value, options: all, onChange }: PickProps) {
  const id = useId();
  const chosen = useSignal(value ?? '');
  useEffect(() => void (chosen.value = value ?? ''), [value]);
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <select id={id} class="input" value={chosen.value} onChange={e => onChange(e.currentTarget.value)}>
        <option value="">{meet.value.people.any}</option>
        {all.map(([it, label]) => <option key={it} value={it}>{label}</option>)}
      </select>
    </div>
  );
}
