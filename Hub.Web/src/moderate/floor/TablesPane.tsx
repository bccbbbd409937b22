import { useSignal } from '@preact/signals';
import { common } from '../../i18n/words';
import { nameOf } from '../../live/names';
import { Ago } from '../../ui/Ago';
import { Icon } from '../../ui/Icon';
import type { At } from '../at';
import { countsOf, isUrgent, standsOf, states, type TableRow, type TableState } from './tables';
import { checkIn, endHelp } from './turning';
import { words } from './words';

const badges: Record<TableState, string> = { help: 'bad', taken: 'bad', missing: 'bad', waiting: 'stage', expected: '', meets: 'good', done: '' };

/** Whether somebody has come to the event today. True for all where nobody is checked in at the entrance. */
export type InTheHouse = (person: string) => boolean;

/** Who sits where, or should; what needs somebody first. */
export function TablesPane({ at, rows, isNow, inTheHouse }: { at: At; rows: readonly TableRow[]; isNow: boolean; inTheHouse: InTheHouse }) {
  const text = words.value.tables;
  const only = useSignal<TableState | 'all'>('all');
  const counts = countsOf(rows);
  const urgent = rows.filter(it => isUrgent(it.state)).length;
  const shown = rows.filter(it => only.value === 'all' || it.state === only.value);
  return (
    <section class="pane tables" aria-labelledby="tables">
      <div class="head"><h2 id="tables" tabIndex={-1}>{isNow ? text.title : text.next}</h2><span class="soft small">{text.count(rows.length)}</span></div>
      <p class="hidden" role="status">{urgent > 0 && text.urgent(urgent)}</p>
      <div class="chips" role="group" aria-label={text.only}>
        <button type="button" class="button" aria-pressed={only.value === 'all'} onClick={() => void (only.value = 'all')}>{text.all}</button>
        {states.filter(it => counts[it] > 0).map(it => (
          <button type="button" class="button" key={it} aria-pressed={only.value === it} onClick={() => void (only.value = only.value === it ? 'all' : it)}>{text.states[it]} <strong>{counts[it]}</strong></button>
        ))}
      </div>
      {rows.length === 0 ? <p class="empty">{text.none}</p> : <ul class="rows">{shown.map(row => <li key={row.request ?? row.id}><Row at={at} row={row} inTheHouse={inTheHouse} /></li>)}</ul>}
    </section>
  );
}

function Row({ at, row, inTheHouse }: { at: At; row: TableRow; inTheHouse: InTheHouse }) {
  const text = words.value.tables;
  return (
    <article class={`table-row ${row.state}`} aria-label={row.name}>
      <div class="row spread">
        <p><strong>{row.name}</strong>{row.location && <span class="soft small"> {row.location}</span>}</p>
        <span class={`badge ${badges[row.state]}`}>{text.states[row.state]}</span>
      </div>
      {row.meeting && <ul class="people">{Object.entries(row.meeting.people).map(([person, standing]) => {
        const [name, stands] = [nameIn(at.conference, person), standsOf(standing)];
        const there = stands === 'there';
        return (
          <li key={person} class="row spread">
            <span><span class="name">{name}</span> <span class="soft small">{stands === 'unknown' && row.inHall && !inTheHouse(person) ? text.notInTheHouse : text.stands[stands]}{standing.there && <> <Ago at={standing.there} /></>}</span></span>
            <button type="button" class="button quiet small" aria-label={there ? text.notThereOf(name) : text.isThereOf(name)} onClick={() => void checkIn(at.conference, row.id, row.request!, person, !there)}>
              <Icon name={there ? 'undo' : 'check'} />{there ? text.notThere : text.isThere}
            </button>
          </li>
        );
      })}</ul>}
      {row.state === 'help' && <button type="button" class="button" onClick={() => void endHelp(at.conference, row.id)}><Icon name="check" />{text.helped}</button>}
    </article>
  );
}

const nameIn = (conference: string, person: string): string => {
  const found = nameOf(conference, person);
  return found === undefined ? '…' : found?.name || common.value.someone;
};
