import { useSignal } from '@preact/signals';
import { clock } from '../../../i18n/format';
import type { StaffRoundtablesView } from '../../../live/roundtables';
import { Choice } from '../../../ui/Choice';
import { Icon } from '../../../ui/Icon';
import { Said } from '../../../ui/Said';
import { nameText } from '../Face';
import { useWork } from '../saying';
import { moveSeat, publish, swapSeats, undoMove, withdraw, type At } from './commands';
import { obstacle, seatKey, seatsIn, type Seat } from './seats';
import { words } from './words';

/** Who sits where, round by round. Somebody is picked up, and put down upon another, or on a free seat: by keyboard, finger or mouse. */
export function SeatingView({ at, view, zone }: { at: At; view: StaffRoundtablesView; zone: string | undefined }) {
  const text = words.value.seating;
  const round = useSignal('1');
  const picked = useSignal<Seat | null>(null);
  const said = useSignal('');
  const cursor = useSignal('');
  const doing = useWork();
  const numbers = view.numbers!;
  const name = (person: string): string => nameText(at.conference, person);
  const tables = seatsIn(view, round.value, (a, b) => name(a).localeCompare(name(b), words.value.locale) || (a < b ? -1 : 1));
  const all = tables.flatMap(table => table.seats);
  const stop = all.some(seat => seatKey(seat) === cursor.value) ? cursor.value : all[0] && seatKey(all[0]);
  const tableName = (id: string): string => view.tables?.[id]?.name ?? id;

  const drop = (to: Seat): void => {
    const from = picked.peek();
    if (!from?.person) return;
    if (seatKey(from) === seatKey(to)) return cancel();
    const why = obstacle(view, from, to);
    if (why) return void (said.value = text.cannot[why]);
    picked.value = null;
    const [one, other, n] = [from.person, to.person, Number(round.value)];
    const done = other ? text.swapped(name(one), name(other)) : text.moved(name(one), tableName(to.table));
    said.value = '';
    void doing.run(() => (other ? swapSeats(at, { run: numbers.run, round: n, one, oneAt: from.table, other, otherAt: to.table })
      : moveSeat(at, { run: numbers.run, round: n, person: one, from: from.table, to: to.table })), done);
  };
  const cancel = (): void => { picked.value = null; said.value = text.putBack; };
  const choose = (seat: Seat): void => {
    if (picked.peek()) return drop(seat);
    if (!seat.person) return void (said.value = text.nobody);
    picked.value = seat;
    said.value = text.pickedUp(name(seat.person));
  };
  const key = (event: KeyboardEvent, seat: Seat): void => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape' && picked.peek()) cancel();
    if (!by) return;
    event.preventDefault();
    const next = all[(all.findIndex(it => seatKey(it) === seatKey(seat)) + by + all.length) % all.length];
    if (next) document.getElementById(`seat-${seatKey(next)}`)?.focus();
  };
  return (
    <section class="card stack no-print" aria-labelledby="seating">
      <h2 id="seating">{text.title}</h2>
      <p class="result" role="status"><strong>{text.meets(numbers.least, numbers.most, numbers.people - 1)}</strong> {text.repeats(numbers.repeats)} {numbers.liked > 0 && text.liked(numbers.liked)}</p>
      <Publishing at={at} view={view} />
      <Choice legend={text.round} quiet small value={round.value} onChange={it => { picked.value = null; round.value = it; }} options={Object.entries(view.times ?? {}).map(([n, start]) => [n, `${text.roundN(n)} · ${clock(start, zone)}`] as const)} />
      <p class="small soft" id="seating-how">{text.how}</p>
      <div class="seating-tables" role="group" aria-labelledby="seating" aria-describedby="seating-how">
        {tables.map(({ id, table, seats }) => (
          <section key={id} class="seating-table" aria-labelledby={`at-${id}`}>
            <h3 id={`at-${id}`}>{table.name}</h3>
            <p class="small soft">{[text.kinds[table.kind], table.topic].filter(Boolean).join(' · ')}</p>
            <ul>
              {seats.map(seat => {
                const blocked = picked.value && seatKey(picked.value) !== seatKey(seat) && obstacle(view, picked.value, seat);
                const is = ['seat', !seat.person && 'free', blocked && 'blocked', picked.value && seatKey(picked.value) === seatKey(seat) && 'lifted'].filter(Boolean).join(' ');
                return (
                  <li key={seatKey(seat)}>
                    <button type="button" id={`seat-${seatKey(seat)}`} class={is} tabIndex={seatKey(seat) === stop ? 0 : -1} aria-pressed={!!picked.value && seatKey(picked.value) === seatKey(seat)} draggable={!!seat.person}
                      onFocus={() => void (cursor.value = seatKey(seat))} onClick={() => choose(seat)} onKeyDown={e => key(e, seat)}
                      onDragStart={() => { picked.value = null; choose(seat); }} onDragOver={e => e.preventDefault()} onDrop={e => { e.preventDefault(); drop(seat); }} onDragEnd={() => { if (picked.peek()) cancel(); }}>
                      {seat.person ? name(seat.person) : text.free}
                      {seat.person && view.people?.[seat.person]?.remote && <span class="badge">{words.value.people.remote}</span>}
                      {seat.person && seat.person === table.host && <span class="badge stage">{text.host}</span>}
                      <span class="hidden">, {table.name}</span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
      <div class={picked.value ? 'selected-bar carrying' : 'selected-bar'}>
        <div class="grow"><p role="status">{said.value}</p><Said doing={doing} /></div>
        <button type="button" class="button" aria-disabled={numbers.moves === 0 || doing.busy.value} onClick={() => numbers.moves > 0 && void doing.run(() => undoMove(at, numbers.run, numbers.moves), text.undone)}><Icon name="undo" />{text.undo}</button>
      </div>
    </section>
  );
}

/** What everyone sees of it, and making that so. */
function Publishing({ at, view: { published } }: { at: At; view: StaffRoundtablesView }) {
  const text = words.value.publishing;
  const doing = useWork();
  const number = published?.number ?? 0;
  return (
    <div class="stack tight">
      <p class={published?.shown ? 'note good' : 'note'}>{published?.shown ? (published.same ? text.shown(number) : text.differs(number)) : text.notShown}</p>
      <div class="row">
        {!published?.same && <button type="button" class="button primary" aria-disabled={doing.busy.value} onClick={() => void doing.run(() => publish(at, number), text.done)}>{text.publish}</button>}
        {published?.shown && <button type="button" class="button" aria-disabled={doing.busy.value} onClick={() => void doing.run(() => withdraw(at, number), text.withdrawn)}>{text.withdraw}</button>}
      </div>
      <Said doing={doing} />
    </div>
  );
}
