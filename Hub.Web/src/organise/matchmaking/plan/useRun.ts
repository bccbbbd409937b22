import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Schemas } from '../../../live/client';
import { insist } from '../../../live/retry';
import { readRun } from '../commands';

/** A run with all its meetings: undefined while it is read, null if there is none (any more). Kept runs do not change. */
export function useRun(conference: string, run: string): Schemas['RunInFull'] | null | undefined {
  const found = useSignal<{ run: string; full: Schemas['RunInFull'] | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    const take = (full: Schemas['RunInFull'] | null): void => { if (wanted) found.value = { run, full }; };
    void insist(() => readRun(conference, run)).then(take, () => take(null));
    return () => void (wanted = false);
  }, [conference, run]);
  return found.value?.run === run ? found.value.full : undefined;
}
