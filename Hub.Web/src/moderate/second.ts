import { signal } from '@preact/signals';
import { serverNow } from '../live/clock';

const STEP = 200;
const measured = (): number => Math.floor(serverNow() / STEP) * STEP;

/** The server's time in steps of a fifth of a second, for what counts seconds: only that is drawn anew. */
export const second = signal(measured());
setInterval(() => void (second.value = measured()), STEP);
