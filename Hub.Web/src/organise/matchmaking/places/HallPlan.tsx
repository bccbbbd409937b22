import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { putTable } from '../commands';
import { did } from '../saying';
import type { Named, Table } from '../views';
import { words } from '../words';
import type { At } from './at';
import { bodyOf } from './tableBody';

interface Props { at: At; tables: readonly Named<Table>[]; onEdit: (table: string) => void }
interface Spot { x: number; y: number }
/** Somebody put it there: shown until the view knows, which then has a higher version. */
interface Put extends Spot { version: number }

const WIDE = 1000;
const SLIP = 5;
const STEP = 20;
const QUIET = 400;
const within = (n: number): number => Math.round(Math.max(0, Math.min(WIDE, n)));

/** The hall from above: tables are dragged to where they stand, or moved by the arrow keys. Where they stand touches no meeting. */
export function HallPlan({ at, tables, onEdit }: Props) {
  const text = words.value.places;
  const plan = useRef<HTMLDivElement>(null);
  const moved = useSignal<{ readonly [id: string]: Put }>({});
  const latest = useRef(tables);
  latest.current = tables;
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const putOf = ({ id, it }: Named<Table>): Put | undefined => (moved.value[id] && moved.value[id].version >= it.version ? moved.value[id] : undefined);
  const spotOf = (table: Named<Table>): Spot => putOf(table) ?? { x: table.it.x ?? 0, y: table.it.y ?? 0 };
  const show = ({ id, it }: Named<Table>, spot: Spot | undefined): void => {
    const { [id]: _, ...others } = moved.peek();
    moved.value = spot ? { ...others, [id]: { ...spot, version: it.version } } : others;
  };
  const keep = async ({ id }: Named<Table>, { x, y }: Spot): Promise<void> => {
    const table = latest.current.find(it => it.id === id);
    if (!table) return;
    show(table, { x, y });
    if (!(await did(() => putTable(at.conference, table.id, { ...bodyOf(table.it), x, y })))) show(table, undefined);
  };
  const drag = (event: PointerEvent, table: Named<Table>): void => {
    const area = plan.current?.getBoundingClientRect();
    if (event.button !== 0 || !area) return;
    const from = { ...spotOf(table), px: event.clientX, py: event.clientY };
    let to: Spot | undefined;
    const move = (e: PointerEvent): void => {
      if (!to && Math.hypot(e.clientX - from.px, e.clientY - from.py) < SLIP) return;
      to = { x: within(from.x + ((e.clientX - from.px) / area.width) * WIDE), y: within(from.y + ((e.clientY - from.py) / area.height) * WIDE) };
      show(table, to);
    };
    const end = (e: PointerEvent): void => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      if (to && e.type === 'pointerup') void keep(table, to);
      else if (to) show(table, undefined);
      else onEdit(table.id);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  };
  const key = (event: KeyboardEvent, table: Named<Table>): void => {
    const by = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key];
    if (event.key === 'Enter') return onEdit(table.id);
    if (!by) return;
    event.preventDefault();
    const { x, y } = spotOf(table);
    const to = { x: within(x + by[0]!), y: within(y + by[1]!) };
    show(table, to);
    clearTimeout(timers.current.get(table.id));
    timers.current.set(table.id, setTimeout(() => void keep(table, to), QUIET));
  };
  const placed = tables.filter(table => table.it.x !== undefined || putOf(table));
  if (placed.length === 0) return null;
  return (
    <div class="stack tight">
      <p class="small soft" id="plan-how">{text.planHow}</p>
      <div class="hall-plan" ref={plan} role="group" aria-label={text.plan} aria-describedby="plan-how">
        {placed.map(table => {
          const { x, y } = spotOf(table);
          return (
            <button type="button" key={table.id} class={`spot ${table.it.kind}`} style={{ insetInlineStart: `${x / 10}%`, insetBlockStart: `${y / 10}%` }} aria-label={text.spot(table.it.name, x, y)}
              onPointerDown={event => drag(event, table)} onKeyDown={event => key(event, table)}><span>{short(table.it.name)}</span></button>
          );
        })}
      </div>
    </div>
  );
}

/** "12" of "Table 12": what fits on a spot. */
const short = (name: string): string => /\d+$/.exec(name)?.[0] ?? name.slice(0, 3);
