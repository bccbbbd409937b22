import { Icon } from '../../ui/Icon';
import { changed, MOST_OPTIONS, moved, newOption, without, type DraftItem, type DraftOption } from './draft';
import type { Fault } from './faults';
import { focusSoon } from '../../ui/focus';
import { words } from './words';

interface Props { item: DraftItem; locked: boolean; faults: readonly Fault[]; onChange: (options: readonly DraftOption[]) => void; say: (what: string) => void }

/** The options of a question. Enter adds one, Alt and an arrow moves one: the hands stay on the keys. */
export function OptionsEditor({ item, locked, faults, onChange, say }: Props) {
  const text = words.value.editor;
  const { options, kind } = item;
  const add = (after: number): void => {
    if (options.length >= MOST_OPTIONS) return;
    const option = newOption();
    onChange([...options.slice(0, after + 1), option, ...options.slice(after + 1)]);
    focusSoon(option.id);
  };
  const move = (id: string, by: 1 | -1, focus: string): void => {
    const next = moved(options, id, by);
    onChange(next);
    say(text.movedTo(next.findIndex(o => o.id === id) + 1, next.length));
    focusSoon(focus);
  };
  const remove = (i: number): void => {
    onChange(without(options, options[i]!.id));
    focusSoon((options[i + 1] ?? options[i - 1])?.id ?? item.id);
  };
  const onKey = (event: KeyboardEvent, option: DraftOption, i: number): void => {
    if (locked) return;
    if (event.key === 'Enter') add(i);
    else if (event.altKey && event.key === 'ArrowUp') move(option.id, -1, option.id);
    else if (event.altKey && event.key === 'ArrowDown') move(option.id, 1, option.id);
    else return;
    event.preventDefault();
  };
  const right = (id: string, is: boolean): void => onChange(changed(options, id, { right: is }));
  return (
    <fieldset>
      <legend>{text.options}</legend>
      {!locked && <p class="hint small soft" id={`keys-${item.id}`}>{text.optionKeys}</p>}
      <ol class="stack tight">
        {options.map((option, i) => {
          const fault = faults.find(f => f.where === option.id);
          return (
            <li key={option.id} class="option">
              {kind === 'quiz' && (
                <label class="check right"><input type="checkbox" checked={option.right} disabled={locked} onChange={e => right(option.id, e.currentTarget.checked)} /><span class="hidden">{text.option(i + 1)}: </span>{text.right}</label>
              )}
              <input id={option.id} class="input grow" aria-label={text.option(i + 1)} maxLength={200} value={option.text} autocomplete="off" aria-invalid={!!fault} aria-describedby={`fault-${option.id} keys-${item.id}`}
                onInput={e => onChange(changed(options, option.id, { text: e.currentTarget.value }))} onKeyDown={event => onKey(event, option, i)} />
              {!locked && (
                <span class="row tight">
                  <button type="button" id={`up-${option.id}`} class="button quiet icon-only" aria-label={text.optionUp(i + 1)} aria-disabled={i === 0} onClick={() => move(option.id, -1, `up-${option.id}`)}><Icon name="up" /></button>
                  <button type="button" id={`down-${option.id}`} class="button quiet icon-only" aria-label={text.optionDown(i + 1)} aria-disabled={i === options.length - 1} onClick={() => move(option.id, 1, `down-${option.id}`)}><Icon name="down" /></button>
                  <button type="button" class="button quiet icon-only" aria-label={text.removeOption(i + 1)} onClick={() => remove(i)}><Icon name="trash" /></button>
                </span>
              )}
              <p class="fault small" id={`fault-${option.id}`}>{fault && text.faults[fault.what]}</p>
            </li>
          );
        })}
      </ol>
      {!locked && options.length < MOST_OPTIONS && <button type="button" class="button quiet" onClick={() => add(options.length - 1)}><Icon name="plus" />{text.addOption}</button>}
    </fieldset>
  );
}
