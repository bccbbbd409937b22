import { useSignal } from '@preact/signals';
import { common } from '../../../i18n/words';
import { uuidv7 } from '../../../live/uuid';
import { Choice } from '../../../ui/Choice';
import { Dialog } from '../../../ui/Dialog';
import { Said } from '../../../ui/Said';
import { toast } from '../../../ui/toasts';
import { putTable, removeTable } from '../commands';
import { did, useWork } from '../saying';
import type { Named, Table, TableKind } from '../views';
import { words } from '../words';
import type { At } from './at';
import { nextNames, placesFor } from './timetable';

interface Props { at: At; tables: readonly Named<Table>[]; onClose: () => void }
const MOST_AT_ONCE = 100;

/** Many tables in one go: they count on from those that are there, and stand in rows on the plan. */
export function AddTables({ at, tables, onClose }: Props) {
  const text = words.value.places;
  const it = useSignal<{ count: string; word: string; kind: TableKind; places: string; location: string }>({ count: '10', word: text.tableWord, kind: 'physical', places: '4', location: '' });
  const doing = useWork();
  const set = (how: Partial<typeof it.value>): void => void (it.value = { ...it.value, ...how });
  const { count, word, kind, places, location } = it.value;
  const many = Math.min(MOST_AT_ONCE, Math.max(0, Math.floor(Number(count)) || 0));
  const names = nextNames(tables.map(table => table.it.name), word || text.tableWord, many);
  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const made: string[] = [];
    const spots = placesFor(tables.length, many);
    const went = await doing.run(async () => {
      for (const [i, name] of names.entries()) {
        const id = uuidv7();
        const spot = kind === 'virtual' ? {} : spots[i];
        await putTable(at.conference, id, { name, kind, places: Number(places) || 0, location: location || null, ...spot, version: 0 });
        made.push(id);
      }
    });
    if (!went) return;
    toast(text.tablesAdded(made.length), { label: words.value.undo, run: () => void did(async () => { for (const id of made) await removeTable(at.conference, id); }) });
    onClose();
  };
  return (
    <Dialog title={text.addTables} onClose={onClose}>
      <form class="stack" onSubmit={event => void add(event)} noValidate>
        <div class="row top">
          <div class="field"><label for="many-count">{text.howMany}</label><input id="many-count" class="input figure" type="number" min={1} max={MOST_AT_ONCE} value={count} onInput={e => set({ count: e.currentTarget.value })} /></div>
          <div class="field grow"><label for="many-word">{text.named}</label><input id="many-word" class="input" value={word} onInput={e => set({ word: e.currentTarget.value })} /></div>
        </div>
        <Choice legend={text.kind} small value={kind} onChange={it => set({ kind: it })} options={[['physical', text.kinds.physical], ['hybrid', text.kinds.hybrid], ['virtual', text.kinds.virtual]]} />
        <div class="row top">
          {kind !== 'virtual' && <div class="field"><label for="many-places">{text.placesField}</label><input id="many-places" class="input figure" type="number" min={1} max={100} value={places} onInput={e => set({ places: e.currentTarget.value })} /></div>}
          <div class="field grow"><label for="many-location">{text.location}</label><input id="many-location" class="input" value={location} onInput={e => set({ location: e.currentTarget.value })} /></div>
        </div>
        {many > 0 && <p class="small soft">{text.willBe(names[0]!, names.at(-1)!, many)}</p>}
        <div class="row">
          <button type="submit" class="button primary" aria-disabled={doing.busy.value || many === 0}>{text.addN(many)}</button>
          <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
        </div>
        <Said doing={doing} />
      </form>
    </Dialog>
  );
}
