import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { delayBefore, sleep } from '../live/retry';
import { Loading } from './ConnectionBar';

/** A part of the page that is fetched when it is first shown, and insists on it where the network is bad. */
export function lazy<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  const loaded = signal<{ it: FunctionComponent<P> } | null>(null);
  let asked = false;
  const fetch = async (): Promise<void> => {
    asked = true;
    for (let attempt = 1; !loaded.value; attempt++) {
      await load().then(it => void (loaded.value = { it }), () => sleep(delayBefore(attempt)));
    }
  };
  return function Lazy(props: P) {
    if (!asked) void fetch();
    const Part = loaded.value?.it;
    return Part ? <Part {...props} /> : <Loading />;
  };
}
