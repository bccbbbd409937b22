import { useComputed } from '@preact/signals';
import { ago } from '../i18n/format';
import { now } from '../live/clock';

/** How long ago it was. As time passes only this text changes, not what it stands in. */
export function Ago({ at }: { at: string }) {
  const text = useComputed(() => ago(at, now.value));
  return <time dateTime={at}>{text}</time>;
}
