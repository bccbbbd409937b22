import { useSignal } from '@preact/signals';
import { Icon } from '../../../ui/Icon';
import { pitchWords } from '../../../ui/pitchWords';
import { changed, moved, without } from '../../polls/draft';
import { focusSoon } from '../../../ui/focus';
import { NumberField } from '../../polls/NumberField';
import { words } from '../words';
import type { Draft, Fault } from './rules';

interface Props { criteria: Draft['criteria']; faults: readonly Fault[]; onChange: (criteria: Draft['criteria']) => void }

/** What is judged, in the order in which jurors see it, each with its weight. */
export function Criteria({ criteria, faults, onChange }: Props) {
  const text = words.value.rules;
  const said = useSignal('');
  const move = (id: string, by: 1 | -1): void => {
    const next = moved(criteria, id, by);
    onChange(next);
    said.value = pitchWords.value.position(next.findIndex(it => it.id === id) + 1, next.length);
    focusSoon(`criterion-${by === 1 ? 'down' : 'up'}-${id}`);
  };
  return (
    <>
      <ol class="criteria">
        {criteria.map(({ id, name, weight }, i) => {
          const fault = faults.find(it => it.where === id);
          const arrow = (by: 1 | -1) => {
            const off = by === -1 ? i === 0 : i === criteria.length - 1;
            return <button type="button" id={`criterion-${by === 1 ? 'down' : 'up'}-${id}`} class="button quiet icon-only" aria-disabled={off} aria-label={by === 1 ? text.later(i + 1) : text.earlier(i + 1)} onClick={() => !off && move(id, by)}><Icon name={by === 1 ? 'down' : 'up'} /></button>;
          };
          return (
            <li key={id} class="criterion">
              <div class="field grow">
                <label for={`criterion-${id}`}>{text.criterion(i + 1)}</label>
                <input id={`criterion-${id}`} class="input" value={name} maxLength={120} autocomplete="off" aria-invalid={!!fault} aria-describedby={`fault-${id}`} onInput={e => onChange(changed(criteria, id, { name: e.currentTarget.value }))} />
                <p class="fault" id={`fault-${id}`}>{fault && text.faults[fault.what]}</p>
              </div>
              <NumberField label={text.weight} value={weight} least={1} most={10} onChange={n => onChange(changed(criteria, id, { weight: n ?? 1 }))} />
              <div class="row tight">
                {arrow(-1)}{arrow(1)}
                <button type="button" class="button quiet icon-only" aria-label={text.removeCriterion(i + 1)} onClick={() => { onChange(without(criteria, id)); focusSoon(`criterion-${(criteria[i + 1] ?? criteria[i - 1])?.id ?? ''}`); }}><Icon name="trash" /></button>
              </div>
            </li>
          );
        })}
      </ol>
      <p class="hidden" role="status">{said.value}</p>
    </>
  );
}
