import { useSignal } from '@preact/signals';
import { Icon } from '../../../ui/Icon';
import { uuidv7 } from '../../../live/uuid';
import { previewTable, putTable, removeTable } from '../commands';
import { nameText } from '../Face';
import { tablesInOrder, type Named, type Table } from '../views';
import { words } from '../words';
import { AddTables } from './AddTables';
import type { At } from './at';
import { HallPlan } from './HallPlan';
import { newTable, TableForm } from './TableForm';
import { bodyOf } from './tableBody';

/** The tables as a list and on a plan of the hall. */
export function Tables({ at }: { at: At }) {
  const text = words.value.places;
  const tables = tablesInOrder(at.view);
  const editing = useSignal<{ id: string; fresh: boolean } | null>(null);
  const adding = useSignal(false);
  const edit = (id: string): void => void (editing.value = { id, fresh: false });
  const remove = ({ id, it }: Named<Table>): void => void at.careful({
    preview: () => previewTable(at.conference, id), act: care => removeTable(at.conference, id, care), said: text.tableRemoved(it.name),
    undo: () => putTable(at.conference, id, { ...bodyOf(it), version: 0 }),
  });
  return (
    <section class="stack" aria-labelledby="tables">
      <div class="row spread">
        <h2 id="tables">{text.tables} <span class="badge">{tables.length}</span></h2>
        <div class="row">
          <button type="button" class="button" onClick={() => void (editing.value = { id: uuidv7(), fresh: true })}><Icon name="plus" />{text.addTable}</button>
          <button type="button" class="button" onClick={() => void (adding.value = true)}>{text.addTables}</button>
        </div>
      </div>
      {tables.length === 0 ? <p class="empty">{text.noTables}</p> : (
        <ul class="tables-list">
          {tables.map(table => (
            <li key={table.id}>
              <div class="grow">
                <strong>{table.it.name}</strong> <span class="badge">{text.kinds[table.it.kind]}</span>
                <p class="small soft">{factsOf(at, table.it)}</p>
              </div>
              <button type="button" class="button quiet icon-only" aria-label={text.editTable(table.it.name)} onClick={() => edit(table.id)}><Icon name="pen" /></button>
              <button type="button" class="button quiet icon-only" aria-label={text.removeTable(table.it.name)} onClick={() => remove(table)}><Icon name="trash" /></button>
            </li>
          ))}
        </ul>
      )}
      <HallPlan at={at} tables={tables} onEdit={edit} />
      {editing.value && <TableForm at={at} id={editing.value.id} table={at.view.tables?.[editing.value.id] ?? newTable} onClose={() => void (editing.value = null)} />}
      {adding.value && <AddTables at={at} tables={tables} onClose={() => void (adding.value = false)} />}
    </section>
  );
}

const factsOf = ({ conference }: At, table: Table): string => {
  const text = words.value.places;
  return [
    table.kind !== 'virtual' && text.places(table.places), table.location, ...Object.keys(table.features ?? {}),
    table.host && text.hostIs(nameText(conference, table.host)), table.away && text.awayIn(Object.keys(table.away).length),
  ].filter(Boolean).join(' · ');
};
