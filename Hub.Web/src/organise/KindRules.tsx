import { useSignal } from '@preact/signals';
import { common } from '../i18n/words';
import type { Kind, Rule } from '../live/views';
import { useHeading } from '../ui/hooks';
import { Icon, kindIcons } from '../ui/Icon';
import { saveRules } from './actions';
import type { SectionProps } from './App';
import { useDoing } from '../ui/doing';
import { Said } from '../ui/Said';
import { words } from './words';

const fields = ['title', 'track', 'type', 'room'] as const;

export function KindRules({ conference, view }: SectionProps) {
  const text = words.value.kinds;
  const heading = useHeading(text.title, view.about?.title);
  const stored = Object.entries(view.kindRules ?? {}).sort(([a], [b]) => Number(a) - Number(b)).map(([, rule]) => rule);
  /** null: nothing is changed here yet, what is stored is shown. */
  const edited = useSignal<readonly Rule[] | null>(null);
  const rules = edited.value ?? stored;
  const doing = useDoing();
  const edit = (next: readonly Rule[]): void => void (edited.value = next);
  const change = (i: number, how: Partial<Rule>): void => edit(rules.map((rule, at) => (at === i ? { ...rule, ...how } : rule)));
  const up = (i: number): void => edit(rules.map((rule, at) => (at === i - 1 ? rules[i]! : at === i ? rules[i - 1]! : rule)));
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (await doing.run(() => saveRules(conference, rules), text.saved)) edited.value = null;
  };
  return (
    <form class="stack wide" onSubmit={event => void save(event)} noValidate>
      <div class="stack tight"><h1 {...heading}>{text.title}</h1><p class="soft">{text.how}</p></div>
      {rules.length === 0 && <p class="empty">{text.none}</p>}
      <ol class="stack">
        {rules.map((rule, i) => (
          <li key={i}>
            <fieldset class="card rule">
              <legend class="hidden">{text.rule(i + 1)}</legend>
              <div class="field"><label for={`field-${i}`}>{text.field}</label>
                <select id={`field-${i}`} class="input" value={rule.field} onChange={e => change(i, { field: e.currentTarget.value })}>
                  {fields.map(f => <option key={f} value={f}>{text.fields[f]}</option>)}
                </select></div>
              <div class="field grow"><label for={`contains-${i}`}>{text.contains}</label>
                <input id={`contains-${i}`} class="input" value={rule.contains} onInput={e => change(i, { contains: e.currentTarget.value })} /></div>
              <div class="field"><label for={`kind-${i}`}>{text.kind}</label>
                <select id={`kind-${i}`} class="input" value={rule.kind} onChange={e => change(i, { kind: e.currentTarget.value as Kind })}>
                  {(Object.keys(kindIcons) as Kind[]).map(k => <option key={k} value={k}>{common.value.kinds[k]}</option>)}
                </select></div>
              <div class="row tools">
                {i > 0 && <button type="button" class="button quiet icon-only" aria-label={text.up(i + 1)} onClick={() => up(i)}><Icon name="up" /></button>}
                <button type="button" class="button quiet icon-only" aria-label={text.remove(i + 1)} onClick={() => edit(rules.filter((_, at) => at !== i))}><Icon name="cross" /></button>
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <div class="stack tight">
        <div class="row">
          <button type="button" class="button" onClick={() => edit([...rules, { field: 'title', contains: '', kind: 'pitch-round' }])}><Icon name="plus" />{text.add}</button>
          <button type="submit" class="button primary" aria-disabled={doing.busy.value}>{text.save}</button>
        </div>
        <Said doing={doing} />
      </div>
    </form>
  );
}
