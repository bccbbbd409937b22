import { useSignal, type Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { languageName } from '../i18n/format';
import { Icon } from '../ui/Icon';
import { speakerNames, type Here } from './here';
import { howMany, type Filter } from './ordering';
import { qa } from './words';

interface Props { here: Here; filter: Signal<Filter>; /** What stands beside the button. */ children?: ComponentChildren }

/** Picks out of the list. Only what this panel can be filtered by is offered. */
export function Filters({ here, filter, children }: Props) {
  const text = qa.value.list;
  const open = useSignal(false);
  const id = useId();
  const on = howMany(filter.value);
  const labels = Object.entries(here.panel.value.labels ?? {});
  const languages = here.languages.length > 1 ? here.languages : [];
  const own = Object.keys(here.my.value.mine ?? {}).length > 0;
  if (!on && !own && labels.length + languages.length + here.speakers.value.length === 0) return <div class="row spread"><span />{children}</div>;
  const set = (change: Filter): void => void (filter.value = { ...filter.value, ...change });
  return (
    <div class="filters">
      <div class="row spread">
        <button type="button" class="button quiet" aria-expanded={open.value} aria-controls={id} onClick={() => void (open.value = !open.value)}>
          <Icon name="filter" />{on ? text.filters(on) : text.filter}
        </button>
        {on > 0 && <button type="button" class="button quiet" onClick={() => void (filter.value = {})}>{text.clear}</button>}
        {children}
      </div>
      <div id={id} class="card fields" hidden={!open.value}>
        {labels.length > 0 && <Pick name={text.label} value={filter.value.label} options={labels} onChange={label => set({ label })} />}
        {languages.length > 0 && <Pick name={text.language} value={filter.value.language} options={languages.map(it => [it, languageName(it)])} onChange={language => set({ language })} />}
        {here.speakers.value.length > 0 && <Pick name={text.to} value={filter.value.to} options={speakerNames(here)} onChange={to => set({ to })} />}
        {own && <label class="tick"><input type="checkbox" checked={!!filter.value.mine} onChange={e => set({ mine: e.currentTarget.checked })} />{text.mine}</label>}
      </div>
    </div>
  );
}

interface PickProps { name: string; value: string | undefined; options: readonly (readonly [string, string])[]; onChange: (value: string) => void }

function Pick({ name, value, options, onChange }: PickProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <select id={id} class="input" value={value ?? ''} onChange={e => onChange(e.currentTarget.value)}>
        <option value="">{qa.value.list.any}</option>
        {options.map(([it, label]) => <option key={it} value={it}>{label}</option>)}
      </select>
    </div>
  );
}
