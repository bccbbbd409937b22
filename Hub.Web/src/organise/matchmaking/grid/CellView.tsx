import { Icon } from '../../../ui/Icon';
import { nameText, namesText } from '../Face';
import { words } from '../words';
import type { Axis, Board } from './board';
import type { Line } from './Grid';

interface Props {
  id: string; row: number; col: number; first: boolean; conference: string; board: Board; axis: Axis; line: Line; round: string;
  requests: readonly string[]; carrying: string | null; blocked: string | undefined; tableText: (table: string) => string;
}

/** One cell: who meets here, and, while a meeting is carried, whether it can be put down here. */
export function CellView({ id, row, col, first, conference, board, axis, line, round, requests, carrying, blocked, tableText }: Props) {
  const text = words.value.grid;
  const others = (request: string): readonly string[] => board.people(request).filter(person => axis === 'tables' || person !== line.id);
  const said = (request: string): string => [
    namesText(conference, others(request)), axis === 'people' && tableText(board.slots[request]?.table ?? ''), board.locks[request] && text.locked, request === carrying && text.carried,
  ].filter(Boolean).join(', ');
  const what = requests.length > 0 ? requests.map(said).join('; ') : text.free;
  const is = [requests.length > 0 ? 'taken' : 'empty', carrying && blocked && !requests.includes(carrying) && 'blocked', carrying && requests.includes(carrying) && 'lifted'].filter(Boolean).join(' ');
  const label = `${round}, ${line.name}: ${what}${carrying && blocked && !requests.includes(carrying) ? `. ${text.cannot(blocked)}` : ''}`;
  return (
    <div role="gridcell" id={id} data-row={row} data-col={col} tabIndex={first ? 0 : -1} class={is} aria-label={label} title={carrying && blocked && !requests.includes(carrying) ? blocked : undefined}>
      {requests.map(request => (
        <span class={board.locks[request] ? 'meeting locked' : 'meeting'} key={request} data-meeting={request}>
          {board.locks[request] && <Icon name="lock" />}
          {others(request).map(person => <span class="who" key={person}>{nameText(conference, person)}</span>)}
          {axis === 'people' && <span class="small soft">{tableText(board.slots[request]?.table ?? '')}</span>}
        </span>
      ))}
    </div>
  );
}
