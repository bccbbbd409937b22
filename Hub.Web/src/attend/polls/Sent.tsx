import type { Casting } from './casting';
import { pollWords as words } from '../../ui/pollWords';

/** How far a ballot has come. */
export function Sent({ way, counted }: { way: Casting | undefined; counted: boolean }) {
  const text = words.value;
  if (way?.refused) return <p class="fault" role="alert">{way.refused}</p>;
  const onItsWay = way && !way.taken;
  return (
    <p class={onItsWay ? 'row small soft' : 'said'} role="status">
      {onItsWay ? <><span class="pulse" />{way.trouble ? text.trying : text.sending}</> : counted || way?.taken ? `✓ ${text.counted}` : ''}
    </p>
  );
}
