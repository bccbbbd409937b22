import { useSignal } from '@preact/signals';
import { Icon } from '../../ui/Icon';
import { words } from '../words';
import { inColumn } from './board';
import { Column } from './Column';
import type { Board } from './useBoard';

const FEW = 10;

/** Behind the others: what was declined, and what was put away. Seldom looked at, so it is folded. */
export function Behind({ board }: { board: Board }) {
  return <>{(['declined', 'archived'] as const).map(status => <Folded key={status} board={board} status={status} />)}</>;
}

function Folded({ board, status }: { board: Board; status: 'declined' | 'archived' }) {
  const open = useSignal(false);
  const count = inColumn(board.shown, status).length;
  return (
    <div class="folded">
      <button type="button" class="button quiet fold" aria-expanded={open.value} onClick={() => void (open.value = !open.value)}>
        <Icon name={open.value ? 'up' : 'down'} />{words.value.columns[status]} <span class="count">{count}</span>
      </button>
      {open.value && <Column board={board} status={status} most={FEW} />}
    </div>
  );
}
