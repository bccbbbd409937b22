import { signal, effect } from '@preact/signals';
import { clock } from '../i18n/format';
import { serverNow } from '../live/clock';
import { upToDate } from '../live/watching';
import { words } from './words';

const PATIENCE = 2_000;

/** Since when this screen may be behind: null while it is up to date, or has been cut off only for a blink. */
const since = signal<number | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;
effect(() => {
  clearTimeout(timer);
  if (upToDate.value) return void (since.value = null);
  const at = serverNow();
  timer = setTimeout(() => void (since.value = at), PATIENCE);
});

export const CutOff = () => (
  <p class="cut-off" role="status">{since.value !== null && <span><span class="dot" />{words.value.cutOff(clock(since.value))}</span>}</p>
);
