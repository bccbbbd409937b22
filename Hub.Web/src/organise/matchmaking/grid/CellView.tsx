import { Icon } from '../../../ui/Icon';
import { nameText } from '../Face';
import { ruleWords } from '../saying';
import { words } from '../words';
import type { Axis, Board } from './board';
import type { Line } from './Grid';

interface Props {
  id: string; row: number; col: number; first: boolean; conference: string; board: Board; axis: Axis; line: Line; round: string;
  requests: readonly string[];
  /** The rule that keeps the person of this row away. */
  unavailable: string | undefined; carrying: string | null; blocked: string | undefined; tableText: (table: string) => string;
}

/** One cell: who meets here, and, while a meeting is carried, whether it can be put down here. */
export function CellView({ id, row, col, first, conference, board, axis, line, round, requests, unavailable, carrying, blocked, tableText }: Props) {
  const text = words.value.grid;
  const others = (request: string): readonly string[] => board.people(request).filter(person => axis === 'tables' || person !== line.id);
  const here = requests.length > 0;
  const cannot = carrying && blocked && !requests.includes(carrying) ? text.cannot(blocked) : undefined;
  const is = [here ? 'taken' : 'vacant', unavailable && 'unavailable', cannot && 'blocked', carrying && requests.includes(carrying) && 'lifted'].filter(Boolean).join(' ');
  const where = `${round}, ${line.name}: `;
  return (
    <div role="gridcell" id={id} data-row={row} data-col={col} tabIndex={first ? 0 : -1} class={is} title={cannot ? blocked : unavailable && ruleWords(unavailable)}
      aria-label={here ? undefined : `${where}${unavailable ? `${text.unavailable}: ${ruleWords(unavailable)}` : text.free}${cannot && !unavailable ? `. ${cannot}` : ''}`}>
      {here && <span class="hidden">{where}</span>}
      {unavailable && <span class="small" aria-hidden="true">{text.unavailable}</span>}
      {requests.map(request => (
        <span class={board.locks[request] ? 'meeting locked' : 'meeting'} key={request} data-meeting={request}>
          {board.locks[request] && <Icon name="lock" />}
          {others(request).map((person, i) => <span class="who" key={person}>{i > 0 && <span class="hidden">, </span>}{nameText(conference, person)}</span>)}
          {axis === 'people' && <span class="small soft"><span class="hidden">, </span>{tableText(board.slots[request]?.table ?? '')}</span>}
          {board.locks[request] && <span class="hidden">, {text.locked}</span>}
          {request === carrying && <span class="hidden">, {text.carried}</span>}
        </span>
      ))}
      {here && cannot && <span class="hidden">. {cannot}</span>}
    </div>
  );
}
