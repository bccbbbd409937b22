import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { insist } from '../../live/retry';
import { keep } from '../../live/store';
import type { Visible } from '../../live/views';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { useDoing } from '../../ui/doing';
import { Icon } from '../../ui/Icon';
import { Said } from '../../ui/Said';
import { toast } from '../../ui/toasts';
import type { At } from '../at';
import { putPoll } from './commands';
import { changed, copyOf, MOST_ITEMS, moved, newItem, sheetOf, titleOf, without, type Draft, type DraftItem } from './draft';
import { editing } from './editing';
import { faultsOf } from './faults';
import { focusSoon, useFocusSoon } from '../../ui/focus';
import { ItemEditor } from './ItemEditor';
import { draftKey, keptDraft } from './kept';
import { NumberField } from './NumberField';
import { words } from './words';

const visible: readonly Visible[] = ['after-close', 'always', 'after-vote', 'never'];

/** Writes a poll: its questions, their options, who sees the result when. What was begun stays until it is saved or thrown away. */
export function Editor({ at, draft: given }: { at: At; draft: Draft }) {
  const text = words.value.editor;
  const kept = keptDraft(given);
  const draft = useSignal(kept ?? given);
  const restored = useSignal(kept !== undefined);
  const tried = useSignal(false);
  const said = useSignal('');
  const doing = useDoing();
  const it = draft.value;
  useFocusSoon();
  const faults = tried.value ? faultsOf(it) : [];
  const change = (how: Partial<Draft>): void => void (draft.value = { ...draft.value, ...how });
  const changeItem = (id: string, how: Partial<DraftItem>): void => change({ items: changed(draft.value.items, id, how) });
  useEffect(() => {
    if (it !== given) keep(draftKey(given), it);
  }, [it]);

  const close = (): void => void (editing.value = null);
  const throwAway = (): void => {
    keep(draftKey(given), null);
    [draft.value, restored.value] = [given, false];
  };
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    tried.value = true;
    const first = faultsOf(draft.value)[0];
    if (first) return focusSoon(first.where);
    const saved = await doing.run(() => insist(() => putPoll({ conference: at.conference, poll: it.id }, sheetOf(draft.value, at.session))));
    if (!saved) return;
    keep(draftKey(given), null);
    toast(it.locked ? text.savedWording : text.saved);
    close();
  };
  const add = (): void => {
    const item = newItem();
    change({ items: [...it.items, item] });
    focusSoon(item.id);
  };
  const move = (id: string, by: 1 | -1): void => {
    const items = moved(it.items, id, by);
    change({ items });
    said.value = text.movedTo(items.findIndex(i => i.id === id) + 1, items.length);
  };

  return (
    <Dialog title={given.version ? text.edit : text.create} onClose={close} wide>
      <form class="stack editor" onSubmit={event => void save(event)} noValidate>
        {restored.value && <p class="note row spread">{text.restored}<button type="button" class="button" onClick={throwAway}>{text.throwAway}</button></p>}
        {it.locked && (
          <p class="note row spread">{text.locked}
            <button type="button" class="button" onClick={() => void (editing.value = { at, draft: copyOf(it, words.value.copyOf(it.title)) })}>{words.value.duplicate}</button>
          </p>
        )}
        <div class="field">
          <label for={it.id}>{text.title}</label>
          <input id={it.id} class="input" value={it.title} maxLength={200} autocomplete="off" placeholder={titleOf(it)} aria-invalid={faults.some(f => f.where === it.id)}
            aria-describedby={`hint-${it.id} fault-${it.id}`}
            onInput={e => change({ title: e.currentTarget.value })} />
          {it.items.length === 1 && <p class="hint" id={`hint-${it.id}`}>{text.titleHint}</p>}
          <p class="fault" id={`fault-${it.id}`}>{faults.filter(f => f.where === it.id).map(f => text.faults[f.what]).join(' ')}</p>
        </div>
        <ol class="stack">
          {it.items.map((item, i) => (
            <li key={item.id}>
              <ItemEditor item={item} place={i + 1} of={it.items.length} locked={it.locked} faults={faults} timed={it.pace === 'moderator' && it.items.length > 1}
                onChange={how => changeItem(item.id, how)} onMove={by => move(item.id, by)} onRemove={() => change({ items: without(it.items, item.id) })} say={what => void (said.value = what)} />
            </li>
          ))}
        </ol>
        {!it.locked && it.items.length < MOST_ITEMS && <button type="button" class="button" onClick={add}><Icon name="plus" />{text.addItem}</button>}
        <fieldset class="stack" disabled={it.locked}>
          <legend>{text.rules}</legend>
          {it.items.length > 1 && <Choice legend={text.pace} value={it.pace} onChange={pace => change({ pace })} options={[['moderator', text.paces.moderator], ['self', text.paces.self]]} />}
          <Choice legend={text.results} value={it.results} onChange={results => change({ results })} options={visible.map(v => [v, text.visible[v]] as const)} />
          <NumberField label={text.seconds} hint={text.secondsHint} value={it.seconds} least={5} most={3600} onChange={seconds => change({ seconds })} />
          <label class="check"><input type="checkbox" checked={it.changeable} onChange={e => change({ changeable: e.currentTarget.checked })} />{text.changeable}</label>
        </fieldset>
        <p class="hidden" role="status">{said.value}</p>
        <p class="fault" role="alert">{faults.length > 0 && text.faulty(faults.length)}</p>
        <Said doing={doing} />
        <div class="row foot">
          <button type="submit" class="button primary" aria-disabled={doing.busy.value}>{it.locked ? text.saveWording : text.save}</button>
          <button type="button" class="button" onClick={close}>{text.later}</button>
        </div>
      </form>
    </Dialog>
  );
}
