import { Icon } from '../../../ui/Icon';
import { ready } from '../acts';
import type { Of } from '../../../ui/outbox';
import { pitchRound } from '../words';

/** Tells the moderator that one is there; and takes it back. */
export function Ready({ pitch, readyAt }: { pitch: Of; readyAt: string | undefined }) {
  const text = pitchRound.value.green;
  const wish = ready.wished(pitch);
  const on = wish?.want ?? readyAt !== undefined;
  return (
    <div class="stack tight">
      <button type="button" class={on ? 'button large' : 'button large primary'} onClick={() => ready.want(pitch, !on)}>
        {on ? text.notReady : <><Icon name="check" />{text.ready}</>}
      </button>
      <p class={wish?.trouble ? 'small soft' : 'said'} role="status">{wish?.trouble ? pitchRound.value.favour.unsent : on && `✓ ${text.isReady}`}</p>
    </div>
  );
}
