import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { sleep } from '../live/retry';
import { Loading } from './ConnectionBar';

/** A component that is loaded when it is first shown. Where the network fails, it is tried again: the page around it works on. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => preact.JSX.Element {
  const found = signal<ComponentType<Props> | null>(null);
  let loading = false;
  const fetch = async (): Promise<void> => {
    if (loading || found.peek()) return;
    loading = true;
    while (!found.peek()) found.value = await load().catch(() => sleep(3_000).then(() => null));
  };
  return props => {
    useEffect(() => void fetch(), []);
    const Found = found.value;
    return Found ? <Found {...props} /> : <Loading />;
  };
}
