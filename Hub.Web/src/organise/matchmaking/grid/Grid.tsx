import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { weekdayClock } from '../../../i18n/format';
import type { Slot } from '../views';
import { words } from '../words';
import { cellKey, cellsOf, obstacles, tableFor, type Axis, type Board, type Obstacle } from './board';
import { CellView } from './CellView';
import { useDragging } from './dragging';
import { press, type At } from './keys';
import { nameText, namesText } from '../Face';
import { ruleWords } from '../saying';
import { SelectedBar } from './SelectedBar';

export interface Line { id: string; name: string }
interface Props {
  conference: string; zone: string | undefined; board: Board; axis: Axis; lines: readonly Line[];
  /** The meeting that is being moved, by keyboard, button or mouse. */
  carried: Signal<string | null>;
  onMove: (request: string, to: Slot | undefined, said: string) => void; onLock: (request: string) => void;
}

const idOf = ({ row, col }: At): string => `cell-${row}-${col}`;

/** Rounds from left to right, tables or people from top to bottom. One stop for the Tab key; arrows go on from there. */
export function Grid({ conference, zone, board, axis, lines, carried, onMove, onLock }: Props) {
  const text = words.value.grid;
  const { rounds } = board;
  const cursor = useSignal<At>({ row: 0, col: 0 });
  const origin = useRef<At | null>(null);
  const said = useSignal('');
  const cells = cellsOf(board, axis);
  const at = ({ row, col }: At): readonly string[] => cells.get(cellKey(lines[row]?.id ?? '', rounds[col]?.id ?? '')) ?? [];
  const carrying = carried.value;
  const why = carrying ? obstacles(board, carrying) : undefined;
  const roundText = (col: number): string => (rounds[col] ? weekdayClock(rounds[col].it.start, zone) : '');
  const tableText = (table: string): string => board.tables.find(it => it.id === table)?.it.name ?? table;

  /** Where it would be if it were put down here. */
  const slotAt = (request: string, { row, col }: At): Slot | undefined => {
    const round = rounds[col]?.id;
    const table = round && (axis === 'tables' ? lines[row]?.id : tableFor(board, request, round));
    return round && table ? { round, table } : undefined;
  };
  const isOwnRow = (request: string, row: number): boolean => axis === 'tables' || board.people(request).includes(lines[row]?.id ?? '');
  const places = carrying && axis === 'people' ? rounds.map(round => tableFor(board, carrying, round.id)) : undefined;
  const blockAt = ({ row, col }: At): string | undefined => {
    if (!carrying || !why) return undefined;
    if (!isOwnRow(carrying, row)) return text.ownRow;
    const [round, table] = [rounds[col]!.id, axis === 'tables' ? lines[row]!.id : places![col] ?? board.slots[carrying]?.table ?? board.tables[0]?.id ?? ''];
    return obstacleText(why({ round, table }));
  };
  const obstacleText = (it: Obstacle | undefined): string | undefined => {
    if (!it) return undefined;
    const of = text.obstacles;
    return it.is === 'busy' ? of.busy(nameText(conference, it.person)) : it.is === 'occupied' ? of.occupied(namesText(conference, board.people(it.by))) : it.is === 'absent' ? of.absent(nameText(conference, it.person), ruleWords(it.rule)) : it.is === 'refused' ? it.why : of[it.is];
  };
  const focus = (to: At): void => document.getElementById(idOf(to))?.focus();
  const pickUp = (request: string, from: At): void => {
    origin.current = from;
    carried.value = request;
    said.value = text.pickedUp(namesText(conference, board.people(request)));
  };
  const cancel = (): void => {
    carried.value = null;
    said.value = text.putBack;
    if (origin.current) focus(origin.current);
    else document.getElementById('left-out')?.focus();
  };
  const drop = (to: At): void => {
    const request = carried.peek();
    if (!request) return;
    const blocked = blockAt(to);
    const slot = slotAt(request, to);
    if (blocked || !slot) return void (said.value = text.cannot(blocked ?? text.noTable));
    carried.value = null;
    // Said once the hub has taken it.
    said.value = '';
    onMove(request, slot, text.moved(namesText(conference, board.people(request)), roundText(to.col), tableText(slot.table)));
  };
  const takeOut = (request: string): void => onMove(request, undefined, text.takenOut(namesText(conference, board.people(request))));
  // A meeting that comes from the list below goes where the first place is free.
  useEffect(() => {
    if (!carrying || board.slots[carrying]) return;
    origin.current = null;
    const free = lines.flatMap((_, row) => rounds.map((__, col) => ({ row, col }))).find(it => !blockAt(it));
    said.value = text.pickedUp(namesText(conference, board.people(carrying)));
    focus(free ?? { row: 0, col: 0 });
  }, [carrying]);

  const drag = useDragging({ at, pickUp, drop, cancel });
  const key = (event: KeyboardEvent): void => {
    const here = cursor.peek();
    const does = press(event, here, { rows: lines.length, cols: rounds.length }, !!carried.peek(), axis === 'people' && isOwnRow(carried.peek() ?? '', here.row));
    if (!does) return;
    event.preventDefault();
    const [request] = at(here);
    if (does.does === 'go') focus(does.to);
    else if (does.does === 'cancel') cancel();
    else if (does.does === 'drop') drop(here);
    else if (!request) said.value = text.nothingHere;
    else if (does.does === 'pick-up') pickUp(request, here);
    else if (does.does === 'lock') onLock(request);
    else takeOut(request);
  };
  const focused = (event: FocusEvent): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-row]');
    if (!cell) return;
    document.getElementById(idOf(cursor.peek()))?.setAttribute('tabindex', '-1');
    cell.setAttribute('tabindex', '0');
    cursor.value = { row: Number(cell.dataset['row']), col: Number(cell.dataset['col']) };
  };
  return (
    <>
      <p class="hidden" role="status">{said.value}</p>
      <div class={carrying ? 'grid-scroll carrying' : 'grid-scroll'} ref={drag.area}>
        <div class="plan-grid" role="grid" aria-label={text.title} aria-describedby="grid-how" aria-rowcount={lines.length + 1} aria-colcount={rounds.length + 1} style={{ '--rounds': rounds.length }}
          onKeyDown={key} onFocusIn={focused} onPointerDown={drag.begin} onClick={drag.clicked}>
          <div role="row" class="line head">
            <span role="columnheader" class="corner">{axis === 'tables' ? words.value.places.tables : text.people}</span>
            {rounds.map(({ id, it }, col) => <span role="columnheader" key={id} id={`col-${col}`}><strong>{roundText(col)}</strong><span class="small soft">{words.value.places.short(it.minutes)}</span></span>)}
          </div>
          {lines.map((line, row) => (
            <div role="row" class="line" key={line.id}>
              <span role="rowheader">{line.name}</span>
              {rounds.map((round, col) => (
                <CellView key={round.id} id={idOf({ row, col })} row={row} col={col} first={cursor.peek().row === row && cursor.peek().col === col} conference={conference} board={board} axis={axis}
                  line={line} round={roundText(col)} requests={at({ row, col })} unavailable={axis === 'people' ? board.unavailable.get(line.id)?.[round.id] : undefined} carrying={carrying} blocked={blockAt({ row, col })} tableText={tableText} />
              ))}
            </div>
          ))}
        </div>
      </div>
      <SelectedBar conference={conference} board={board} cursor={cursor} at={at} carried={carrying} roundText={roundText} tableText={tableText}
        onPickUp={request => { pickUp(request, cursor.peek()); focus(cursor.peek()); }} onCancel={cancel} onLock={onLock} onTakeOut={takeOut} />
    </>
  );
}
