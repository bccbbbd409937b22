import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props { label: string; hint?: string; value: string; onSearch: (q: string) => void }

const PATIENCE = 300;

/** Searches for what is typed, when the fingers rest, or at once on Enter. */
export function SearchField({ label, hint, value, onSearch }: Props) {
  const id = useId();
  const typed = useSignal(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => void (typed.value = value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = (wait: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(typed.value), wait);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} class="input" type="search" enterKeyHint="search" value={typed.value} aria-describedby={hint && `${id}-hint`}
        onInput={e => { typed.value = e.currentTarget.value; search(PATIENCE); }}
        onKeyDown={e => { if (e.key === 'Enter') { e.preventDefault(); search(0); } }} />
      {hint && <p id={`${id}-hint`} class="hint">{hint}</p>}
    </div>
  );
}
