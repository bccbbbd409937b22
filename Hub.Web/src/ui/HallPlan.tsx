import { partsOf } from '../live/board';
import { boardWords } from './boardWords';
import { placedIn, sizeFor, type Spot } from './hallPlan';
import './hallPlan.css';

export interface PlannedTable extends Partial<Spot> { name: string; free?: boolean }
interface Props { tables: { readonly [id: string]: PlannedTable }; label: string; marked?: string | undefined }

/** The hall from above. Round is free, square is in use; `marked` is the table that somebody looks for. Tables that have no place are not on it. */
export function HallPlan({ tables, label, marked }: Props) {
  const text = boardWords.value;
  const spots = placedIn(tables);
  const { r, words } = sizeFor(spots);
  if (spots.length === 0) return null;
  return (
    <svg class={marked ? 'plan looks' : 'plan'} viewBox="-70 -70 1740 1040" role="img" aria-label={label}>
      <rect class="hall" x="-60" y="-60" width="1720" height="1020" rx="24" />
      {spots.map(({ id, x, y, name, free }) => {
        const { word, number } = partsOf(name);
        const state = free === undefined ? '' : free ? ' free' : ' busy';
        return (
          <g key={id} class={`spot${state}${id === marked ? ' marked' : ''}`} transform={`translate(${x} ${y})`}>
            {id === marked && <circle class="ring" r={r + 16} />}
            {free === false ? <rect class="shape" x={-r} y={-r} width={2 * r} height={2 * r} rx={r / 5} /> : <circle class="shape" r={r} />}
            <text class="name" font-size={r * (number.length > 2 ? 0.8 : 1.1)}>{number || [...word].slice(0, 3).join('')}</text>
            {(id === marked || (free !== undefined && words)) && <text class="word" y={r + 34}>{id === marked ? text.marked : text.states[free ? 'free' : 'busy']}</text>}
          </g>
        );
      })}
    </svg>
  );
}
