import type { PollKind } from '../../live/views';
import { Icon } from '../../ui/Icon';
import { hasMax, hasMin, hasOptions, kinds, MOST_OPTIONS, MOST_WORDS, type DraftItem } from './draft';
import type { Fault } from './faults';
import { NumberField } from './NumberField';
import { OptionsEditor } from './OptionsEditor';
import { words } from './words';

interface Props {
  item: DraftItem; place: number; of: number; locked: boolean; timed: boolean; faults: readonly Fault[];
  onChange: (how: Partial<DraftItem>) => void; onMove: (by: 1 | -1) => void; onRemove: () => void; say: (what: string) => void;
}

/** One question of a poll, with what its kind needs. */
export function ItemEditor({ item, place, of, locked, timed, faults, onChange, onMove, onRemove, say }: Props) {
  const text = words.value.editor;
  const { id, kind } = item;
  const mine = faults.filter(f => f.where === id);
  return (
    <fieldset class="card stack item">
      <legend class="hidden">{text.item(place)}</legend>
      <div class="row spread">
        <strong aria-hidden="true">{text.item(place)}</strong>
        {!locked && of > 1 && (
          <div class="row tight">
            <button type="button" class="button quiet icon-only" aria-label={text.itemUp(place)} aria-disabled={place === 1} onClick={() => onMove(-1)}><Icon name="up" /></button>
            <button type="button" class="button quiet icon-only" aria-label={text.itemDown(place)} aria-disabled={place === of} onClick={() => onMove(1)}><Icon name="down" /></button>
            <button type="button" class="button quiet icon-only" aria-label={text.removeItem(place)} onClick={onRemove}><Icon name="trash" /></button>
          </div>
        )}
      </div>
      <div class="field">
        <label for={`kind-${id}`}>{text.kind}</label>
        <select id={`kind-${id}`} class="input" value={kind} disabled={locked} onChange={e => onChange({ kind: e.currentTarget.value as PollKind })}>
          {kinds.map(k => <option key={k} value={k}>{words.value.kinds[k]}</option>)}
        </select>
      </div>
      <div class="field">
        <label for={id}>{text.text}</label>
        <textarea id={id} class="input" rows={2} autofocus={place === 1 && !item.text} value={item.text} aria-invalid={mine.some(f => f.what === 'no-text')} aria-describedby={`fault-${id}`} onInput={e => onChange({ text: e.currentTarget.value })} />
      </div>
      {hasOptions(kind) && <OptionsEditor item={item} locked={locked} faults={faults} onChange={options => onChange({ options })} say={say} />}
      {hasMax(kind) && (
        <fieldset class="row" disabled={locked}>
          <legend>{kind === 'cloud' ? text.howManyWords : text.howManyOptions}</legend>
          {hasMin(kind) && <NumberField label={text.atLeast} value={item.min} least={1} most={MOST_OPTIONS} onChange={min => onChange({ min })} />}
          <NumberField label={text.atMost} value={item.max} least={1} most={kind === 'cloud' ? MOST_WORDS : MOST_OPTIONS} onChange={max => onChange({ max })} />
        </fieldset>
      )}
      {kind === 'scale' && <Scale item={item} locked={locked} onChange={onChange} />}
      {timed && <NumberField label={text.itemSeconds} value={item.seconds} least={5} most={3600} onChange={seconds => onChange({ seconds })} />}
      <p class="fault" id={`fault-${id}`}>{mine.map(f => text.faults[f.what]).join(' ')}</p>
    </fieldset>
  );
}

function Scale({ item, locked, onChange }: Pick<Props, 'item' | 'locked' | 'onChange'>) {
  const text = words.value.editor;
  const label = (key: 'fromLabel' | 'toLabel', name: string) => (
    <div class="field grow">
      <label for={`${key}-${item.id}`}>{name}</label>
      <input id={`${key}-${item.id}`} class="input" maxLength={60} value={item[key]} onInput={e => onChange({ [key]: e.currentTarget.value })} />
    </div>
  );
  return (
    <div class="stack tight">
      <fieldset class="row" disabled={locked}>
        <legend>{text.steps}</legend>
        <NumberField label={text.from} value={item.from} least={-100} most={99} onChange={from => onChange({ from: from ?? 1 })} />
        <NumberField label={text.to} value={item.to} least={-99} most={100} onChange={to => onChange({ to: to ?? 5 })} />
      </fieldset>
      <div class="row">{label('fromLabel', text.fromLabel)}{label('toLabel', text.toLabel)}</div>
    </div>
  );
}
