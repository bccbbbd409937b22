import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/**
 * A form over something that others may change meanwhile: what was touched here is ours, the rest is as it is by now. `meanwhile` says that
 * somebody saved while there were edits: whoever saves on has seen it.
 */
export function useEdits<Form extends object>(there: Form, version: number) {
  const edits = useSignal<Partial<Form>>({});
  const meanwhile = useSignal(false);
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current !== version && Object.keys(edits.peek()).length > 0) meanwhile.value = true;
    seen.current = version;
  }, [version]);
  return {
    draft: { ...there, ...edits.value },
    edited: Object.keys(edits.value).length > 0,
    meanwhile: meanwhile.value,
    change: (how: Partial<Form>): void => void (edits.value = { ...edits.value, ...how }),
    clear: (): void => { edits.value = {}; meanwhile.value = false; },
  };
}
