import { useSignal } from '@preact/signals';
import { Icon } from '../../ui/Icon';
import { meet } from './words';

interface Props {
  field: 'languages' | 'topics' | 'offers' | 'seeks'; values: readonly string[]; onChange: (values: string[]) => void; hint?: string;
  /** How an entry is shown. */
  show?: (value: string) => string;
  /** What can be added at a touch, beside one's own words. */
  offered?: readonly string[];
  /** Of these alone one can choose. */
  choose?: readonly (readonly [string, string])[];
}

/** As the server counts. */
const MOST = 30, LONGEST = 200, MOST_OFFERED = 16;

/** A list of words: each can be taken out, and more be added. */
export function WordsField({ field, values, onChange, hint, show = it => it, offered = [], choose }: Props) {
  const text = meet.value.profile;
  const id = `profile-${field}`;
  const typed = useSignal('');
  const known = new Set(values.map(it => it.toLowerCase()));
  const add = (value: string): void => {
    const it = value.trim();
    if (it && !known.has(it.toLowerCase()) && values.length < MOST) onChange([...values, it]);
    typed.value = '';
  };
  const remove = (value: string): void => {
    onChange(values.filter(it => it !== value));
    document.getElementById(id)?.focus();
  };
  const left = offered.filter(it => !known.has(it.toLowerCase())).slice(0, MOST_OFFERED);
  return (
    <div class="field words">
      <label for={id}>{text.fields[field]}</label>
      {values.length > 0 && (
        <ul class="row chips" aria-label={text.fields[field]}>
          {values.map(it => <li key={it}><button type="button" class="button toggle on" aria-label={text.removeFrom(show(it))} onClick={() => remove(it)}>{show(it)}<Icon name="cross" /></button></li>)}
        </ul>
      )}
      {choose ? (
        <select id={id} class="input" value="" onChange={e => { add(e.currentTarget.value); e.currentTarget.value = ''; }}>
          <option value="">{field === 'topics' ? text.addTopic : text.addLanguage}</option>
          {choose.filter(([it]) => !known.has(it.toLowerCase())).map(([it, label]) => <option key={it} value={it}>{label}</option>)}
        </select>
      ) : (
        <div class="row nowrap">
          <input id={id} class="input grow" maxLength={LONGEST} aria-describedby={hint && `${id}-hint`} value={typed.value} onInput={e => void (typed.value = e.currentTarget.value)}
            onKeyDown={e => { if (e.key === 'Enter' && typed.value.trim()) { e.preventDefault(); add(typed.value); } }} onBlur={() => add(typed.value)} />
          <button type="button" class="button" aria-label={text.addTo(text.fields[field])} onClick={() => add(typed.value)}>{text.add}</button>
        </div>
      )}
      {hint && <p id={`${id}-hint`} class="hint">{hint}</p>}
      {left.length > 0 && <ul class="row chips">{left.map(it => <li key={it}><button type="button" class="button" onClick={() => add(it)}><Icon name="plus" />{it}</button></li>)}</ul>}
    </div>
  );
}
