import { effect, signal } from '@preact/signals';
import { common } from '../i18n/words';
import { me } from '../live/session';
import { upToDate } from '../live/watching';

const PATIENCE = 1_500;

/** Cut off for so long that one should know. A blink of the network is nobody's business. */
export const cutOff = signal(false);
let timer: ReturnType<typeof setTimeout> | undefined;
effect(() => {
  clearTimeout(timer);
  if (upToDate.value || !me.value) cutOff.value = false;
  else timer = setTimeout(() => void (cutOff.value = true), PATIENCE);
});

export const ConnectionBar = () => (
  <div class="linkbar" role="status">
    {cutOff.value && <p><span class="pulse" />{common.value.reconnecting}</p>}
  </div>
);

export const Loading = () => <p class="centre">{common.value.loading}</p>;
