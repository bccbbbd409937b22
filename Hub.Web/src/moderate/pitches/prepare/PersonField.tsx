import { useSignal } from '@preact/signals';
import { Author } from '../../../ui/Author';
import { focusSoon } from '../../../ui/focus';
import { words } from '../words';
import { useSearch } from '../../../ui/peopleSearch';

interface Props {
  id: string; conference: string; label: string; hint?: string;
  /** Offered before anything is typed. */
  offers?: readonly string[]; not?: readonly string[]; onPick: (person: string) => void;
}

const FEW = 6;

/** Finds one of the people of the event by name: those of the same name are told apart by where they are from. */
export function PersonField({ id, conference, label, hint, offers = [], not = [], onPick }: Props) {
  const text = words.value.people;
  const sought = useSignal('');
  const { words: asked, people } = useSearch(conference, sought.value).value;
  const found = people.filter(it => !not.includes(it.person));
  const typed = sought.value.trim() !== '';
  const answered = typed && asked === sought.value.trim();
  const pick = (person: string): void => {
    sought.value = '';
    focusSoon(id);
    onPick(person);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} class="input" type="search" value={sought.value} autocomplete="off" aria-describedby={`${id}-hint`} onInput={e => void (sought.value = e.currentTarget.value)}
        onKeyDown={e => { if (e.key === 'Enter') { e.preventDefault(); if (answered && found.length === 1) pick(found[0]!.person); } }} />
      <p class="hint" id={`${id}-hint`}>{hint ?? text.how}</p>
      <p class={answered && found.length === 0 ? 'small soft' : 'hidden'} role="status">{answered && text.found(found.length)}</p>
      <ul class="people" aria-label={text.list}>
        {typed ? found.map(({ person, name, organisation, role }) => (
          <li key={person}><button type="button" class="button" onClick={() => pick(person)}><strong>{name}</strong><span class="small soft">{[organisation, text.roles[role]].filter(Boolean).join(' · ')}</span></button></li>
        )) : offers.filter(person => !not.includes(person)).slice(0, FEW).map(person => (
          <li key={person}><button type="button" class="button" onClick={() => pick(person)}><Author conference={conference} person={person} brief /></button></li>
        ))}
      </ul>
    </div>
  );
}
