import { useSignal } from '@preact/signals';
import { focusSoon } from '../../ui/focus';
import { Icon } from '../../ui/Icon';
import { useSearch } from '../../ui/peopleSearch';
import { words } from './words';

interface Props {
  id: string; conference: string; label: string; hint?: string; picked: readonly string[]; most: number; onChange: (people: readonly string[]) => void; nameOf: (person: string) => string;
}

/** Finds people of the event by name; those who are picked stand above the field and can be taken out again. */
export function PersonPick({ id, conference, label, hint, picked, most, onChange, nameOf }: Props) {
  const text = words.value.people;
  const sought = useSignal('');
  const { words: asked, people } = useSearch(conference, sought.value).value;
  const found = people.filter(it => !picked.includes(it.person));
  const answered = sought.value.trim() !== '' && asked === sought.value.trim();
  const pick = (person: string): void => {
    sought.value = '';
    focusSoon(id);
    onChange(most === 1 ? [person] : [...picked, person]);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {picked.length > 0 && (
        <ul class="picked" aria-label={text.picked}>
          {picked.map(person => (
            <li key={person} class="badge accent">{nameOf(person)}<button type="button" class="button quiet icon-only" aria-label={text.remove(nameOf(person))} onClick={() => { onChange(picked.filter(it => it !== person)); focusSoon(id); }}><Icon name="cross" /></button></li>
          ))}
        </ul>
      )}
      {(picked.length < most || most === 1) && (
        <input id={id} class="input" type="search" value={sought.value} autocomplete="off" aria-describedby={`${id}-hint`} onInput={e => void (sought.value = e.currentTarget.value)}
          onKeyDown={e => { if (e.key === 'Enter') { e.preventDefault(); if (answered && found.length === 1) pick(found[0]!.person); } }} />
      )}
      <p class="hint" id={`${id}-hint`}>{hint ?? text.how}</p>
      <p class={answered && found.length === 0 ? 'small soft' : 'hidden'} role="status">{answered && text.found(found.length)}</p>
      {sought.value.trim() !== '' && (
        <ul class="found" aria-label={text.list}>
          {found.map(({ person, name, organisation }) => (
            <li key={person}><button type="button" class="button" onClick={() => pick(person)}><strong>{name}</strong>{organisation && <span class="small soft">{organisation}</span>}</button></li>
          ))}
        </ul>
      )}
    </div>
  );
}
