import type { Profile } from './profile';
import { meet } from './words';

interface Of<F extends keyof Profile> { field: F; shown: Profile; set: (change: Profile) => void }

/** As the server counts. */
const MOST_TEXT = 1_000;

export function Text({ field, shown, set, autocomplete }: Of<'name' | 'organisation' | 'position' | 'region'> & { autocomplete: string }) {
  const id = `profile-${field}`;
  return (
    <div class="field">
      <label for={id}>{meet.value.profile.fields[field]}</label>
      <input id={id} class="input" autocomplete={autocomplete as 'name'} value={shown[field] ?? ''} onInput={e => set({ [field]: e.currentTarget.value })} />
    </div>
  );
}

export function LongText({ field, shown, set }: Of<'offersText' | 'seeksText'>) {
  const id = `profile-${field}`;
  return (
    <div class="field">
      <label for={id}>{meet.value.profile.fields[field]}</label>
      <textarea id={id} class="input" rows={3} maxLength={MOST_TEXT} value={shown[field] ?? ''} onInput={e => set({ [field]: e.currentTarget.value })} />
    </div>
  );
}

export function Pick({ field, shown, set, all }: Of<'kind' | 'country'> & { all: readonly (readonly [string, string])[] }) {
  const id = `profile-${field}`;
  return (
    <div class="field">
      <label for={id}>{meet.value.profile.fields[field]}</label>
      <select id={id} class="input" value={shown[field] ?? ''} onChange={e => set({ [field]: e.currentTarget.value || null })}>
        <option value="">{meet.value.profile.noChoice}</option>
        {all.map(([it, label]) => <option key={it} value={it}>{label}</option>)}
      </select>
    </div>
  );
}
