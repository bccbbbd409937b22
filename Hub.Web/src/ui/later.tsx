import { effect, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { connected } from '../live/connection';
import { sleep } from '../live/retry';
import { Loading } from './ConnectionBar';

/**
 * A component that is loaded when it is first shown, so that the first load stays small. Until then `meanwhile` stands there. Where the
 * network fails, it is tried again: the page around it works on. Some browsers remember a module that failed for as long as the page lives,
 * so it is asked for only while the hub can be reached.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>, meanwhile: ComponentType<Props> = Loading): ComponentType<Props> {
  const found = signal<ComponentType<Props>>(meanwhile);
  let loading = false;
  const fetch = async (): Promise<void> => {
    if (loading) return;
    loading = true;
    while (found.peek() === meanwhile) {
      await reached();
      found.value = await load().catch(() => sleep(3_000).then(() => meanwhile));
    }
  };
  return function Later(props: Props) {
    useEffect(() => void fetch(), []);
    const Found = found.value;
    return <Found {...props} />;
  };
}

/** Resolves when the hub can be reached. */
export const reached = (): Promise<void> => new Promise(done => {
  const stop = effect(() => {
    if (!connected.value) return;
    done();
    queueMicrotask(() => stop());
  });
});
