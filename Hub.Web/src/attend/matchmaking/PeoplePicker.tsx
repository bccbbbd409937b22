import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { countryName } from '../../i18n/country';
import { Icon } from '../../ui/Icon';
import { useDoing } from '../../ui/doing';
import { findPeople } from './finding';
import type { Match } from './matching';
import type { Person } from './people';
import { SearchField } from './SearchField';
import { meet } from './words';

interface Props {
  match: Match; label: string; hint?: string; chosen: readonly Person[]; most: number; except: readonly string[]; onChange: (chosen: readonly Person[]) => void;
}

/** Finds people by what is typed, and puts them on a list. */
export function PeoplePicker({ match, label, hint, chosen, most, except, onChange }: Props) {
  const text = meet.value.ask;
  const found = useSignal<{ people: readonly Person[]; count: number } | undefined>(undefined);
  const doing = useDoing();
  const latest = useRef('');
  const search = (q: string): void => {
    latest.current = q;
    if (!q.trim()) return void (found.value = undefined);
    void look(q, []);
  };
  const look = (q: string, before: readonly Person[]): Promise<boolean> => doing.run(async () => {
    const { people, count } = await findPeople(match.who.conference, q, before.length);
    if (latest.current === q) found.value = { people: [...before, ...people], count };
  });
  const taken = new Set([...except, ...chosen.map(it => it.person)]);
  const left = found.value?.people.filter(it => !taken.has(it.person));
  const further = found.value ? found.value.count - found.value.people.length : 0;
  return (
    <div class="stack tight">
      {chosen.length > 0 && (
        <ul class="row chips">
          {chosen.map(it => (
            <li key={it.person}><button type="button" class="button toggle on" aria-label={text.remove(it.name)} onClick={() => onChange(chosen.filter(other => other !== it))}>{it.name}<Icon name="cross" /></button></li>
          ))}
        </ul>
      )}
      {chosen.length < most && <SearchField label={label} {...(hint && { hint })} value="" onSearch={search} />}
      <p class="small soft" role="status">{left && (left.length ? text.found(found.value!.count - (found.value!.people.length - left.length)) : found.value!.count === 0 && text.nobody)}</p>
      <p class="fault small" role="alert">{doing.fault.value}</p>
      {chosen.length < most && left && left.length > 0 && (
        <ul class="stack tight">
          {left.map(it => (
            <li key={it.person}>
              <button type="button" class="button pick" onClick={() => onChange([...chosen, it])}>
                <Icon name="plus" /><span><span class="hidden">{text.add}</span> <strong>{it.name}</strong> <span class="soft">{meet.value.from(it.organisation ?? '', it.country ? countryName(it.country) : '')}</span></span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length < most && further > 0 && <div><button type="button" class="button" onClick={() => void look(latest.current, found.value!.people)}>{meet.value.more}</button></div>}
    </div>
  );
}
