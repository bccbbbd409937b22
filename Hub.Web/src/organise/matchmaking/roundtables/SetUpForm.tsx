import { useSignal } from '@preact/signals';
import type { StaffRoundtablesView } from '../../../live/roundtables';
import { Choice } from '../../../ui/Choice';
import { Icon } from '../../../ui/Icon';
import { Said } from '../../../ui/Said';
import { useEdits } from '../edits';
import { nameText } from '../Face';
import { PersonPick } from '../PersonPick';
import { useWork } from '../saying';
import type { TableKind } from '../views';
import { callOff, setUp, type At } from './commands';
import { bodyOf, draftOf, moreTables, type Draft, type TableDraft } from './draft';
import { words } from './words';

const kinds = ['physical', 'hybrid', 'virtual'] as const;
const MOST_TABLES = 200;

/** How many rounds at which tables, and who takes part. */
export function SetUpForm({ at, view }: { at: At; view: StaffRoundtablesView }) {
  const text = words.value.setup;
  const version = view.about?.version ?? 0;
  const { draft, edited, meanwhile, change, clear } = useEdits<Draft>(draftOf(view), version);
  const doing = useWork();
  const open = useSignal(!view.about);
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (await doing.run(() => setUp(at, bodyOf(draft, version)), text.saved)) clear();
  };
  const figure = (id: 'rounds' | 'minutes' | 'gap', min: number, max: number) => (
    <div class="field"><label for={id}>{text[id]}</label><input id={id} class="input figure" type="number" inputMode="numeric" min={min} max={max} value={draft[id]} onInput={e => change({ [id]: e.currentTarget.value })} /></div>
  );
  return (
    <details class="card no-print" open={open.value} onToggle={e => void (open.value = e.currentTarget.open)}>
      <summary>{text.title}</summary>
      <form class="stack" onSubmit={event => void save(event)} noValidate aria-label={text.title}>
        {meanwhile && <p class="note" role="alert">{text.meanwhile}</p>}
        <div class="row end">{figure('rounds', 1, 20)}{figure('minutes', 3, 60)}{figure('gap', 0, 60)}</div>
        <Choice legend={text.who} value={draft.who} onChange={who => change({ who })} options={[['everyone', text.everyone], ['who-signs-up', text.whoSignsUp]]} />
        <fieldset class="stack">
          <legend>{text.tables} <span class="badge">{draft.tables.length}</span></legend>
          {draft.tables.length === 0 && <p class="soft">{text.noTables}</p>}
          <ol class="stack tight">{draft.tables.map(table => <TableRow key={table.id} at={at} table={table} onChange={how => change({ tables: draft.tables.map(it => (it.id === table.id ? { ...it, ...how } : it)) })} onRemove={() => change({ tables: draft.tables.filter(it => it.id !== table.id) })} />)}</ol>
          <AddTables onAdd={(count, kind, seats) => change({ tables: [...draft.tables, ...moreTables(draft.tables, Math.min(count, MOST_TABLES - draft.tables.length), text.tableWord, kind, seats)] })} />
        </fieldset>
        {view.numbers && edited && !view.published?.shown && <p class="note">{text.drops}</p>}
        <div class="row">
          <button type="submit" class="button primary" aria-disabled={doing.busy.value}>{view.about ? text.save : text.begin}</button>
          {edited && <button type="button" class="button" onClick={clear}>{text.discard}</button>}
          {view.about && !view.published?.shown && <button type="button" class="button danger" onClick={() => void doing.run(() => callOff(at, version), text.calledOff)}>{text.callOff}</button>}
        </div>
        <Said doing={doing} />
      </form>
    </details>
  );
}

interface RowProps { at: At; table: TableDraft; onChange: (how: Partial<TableDraft>) => void; onRemove: () => void }

function TableRow({ at, table, onChange, onRemove }: RowProps) {
  const text = words.value.setup;
  const id = (field: string): string => `${field}-${table.id}`;
  return (
    <li class="table-row stack tight">
      <div class="row end">
        <div class="field grow"><label for={id('name')}>{text.name}</label><input id={id('name')} class="input" value={table.name} onInput={e => onChange({ name: e.currentTarget.value })} /></div>
        <div class="field"><label for={id('kind')}>{text.kind}</label>
          <select id={id('kind')} class="input" value={table.kind} onChange={e => onChange({ kind: e.currentTarget.value as TableKind })}>{kinds.map(kind => <option key={kind} value={kind}>{text.kinds[kind]}</option>)}</select></div>
        <div class="field"><label for={id('seats')}>{text.seats}</label><input id={id('seats')} class="input figure" type="number" min={2} max={20} value={table.seats} onInput={e => onChange({ seats: e.currentTarget.value })} /></div>
        <button type="button" class="button quiet icon-only" aria-label={text.remove(table.name)} onClick={onRemove}><Icon name="trash" /></button>
      </div>
      <details open={table.topic !== '' || table.host !== '' || table.location !== ''}>
        <summary>{text.more}<span class="hidden">: {table.name}</span></summary>
        <div class="stack">
          <div class="row top">
            <div class="field grow"><label for={id('topic')}>{text.topic}</label><input id={id('topic')} class="input" value={table.topic} onInput={e => onChange({ topic: e.currentTarget.value })} /></div>
            <div class="field grow"><label for={id('location')}>{table.kind === 'virtual' ? text.address : text.location}</label><input id={id('location')} class="input" value={table.location} onInput={e => onChange({ location: e.currentTarget.value })} /></div>
          </div>
          <PersonPick id={id('host')} conference={at.conference} label={text.host} hint={text.hostHint} picked={table.host ? [table.host] : []} most={1} onChange={people => onChange({ host: people[0] ?? '' })} nameOf={person => nameText(at.conference, person)} />
        </div>
      </details>
    </li>
  );
}

function AddTables({ onAdd }: { onAdd: (count: number, kind: TableKind, seats: string) => void }) {
  const text = words.value.setup;
  const it = useSignal<{ count: string; kind: TableKind; seats: string }>({ count: '1', kind: 'physical', seats: '6' });
  const set = (how: Partial<typeof it.value>): void => void (it.value = { ...it.value, ...how });
  const count = Math.max(1, Math.floor(Number(it.value.count)) || 0);
  return (
    <div class="row end" role="group" aria-label={text.addTables}>
      <div class="field"><label for="add-count">{text.howMany}</label><input id="add-count" class="input figure" type="number" min={1} max={MOST_TABLES} value={it.value.count} onInput={e => set({ count: e.currentTarget.value })} /></div>
      <div class="field"><label for="add-kind">{text.kind}</label>
        <select id="add-kind" class="input" value={it.value.kind} onChange={e => set({ kind: e.currentTarget.value as TableKind })}>{kinds.map(kind => <option key={kind} value={kind}>{text.kinds[kind]}</option>)}</select></div>
      <div class="field"><label for="add-seats">{text.seats}</label><input id="add-seats" class="input figure" type="number" min={2} max={20} value={it.value.seats} onInput={e => set({ seats: e.currentTarget.value })} /></div>
      <button type="button" class="button" onClick={() => onAdd(count, it.value.kind, it.value.seats)}><Icon name="plus" />{text.add(count)}</button>
    </div>
  );
}
