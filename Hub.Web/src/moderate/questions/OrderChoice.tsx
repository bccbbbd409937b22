import { words } from '../words';
import { isOrder, orders } from './order';
import { order } from './useBoard';
import { ariaKey } from '../shortcuts';

/** How the approved questions are sorted; what is first is what comes next. */
export function OrderChoice() {
  const text = words.value;
  return (
    <select class="input order" aria-label={text.order} aria-keyshortcuts={ariaKey('order')} value={order.value} title={order.value === 'mix' ? text.mixHow : undefined}
      onChange={e => isOrder(e.currentTarget.value) && (order.value = e.currentTarget.value)}>
      {orders.map(it => <option key={it} value={it}>{text.orders[it]}</option>)}
    </select>
  );
}
