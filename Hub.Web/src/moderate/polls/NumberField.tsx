import { useId } from 'preact/hooks';

interface Props { label: string; hint?: string; value: number | undefined; least: number; most: number; onChange: (value: number | undefined) => void }

/** A whole number, or nothing. */
export function NumberField({ label, hint, value, least, most, onChange }: Props) {
  const id = useId();
  const read = (typed: string): number | undefined => (typed.trim() === '' || !Number.isFinite(Number(typed)) ? undefined : Math.round(Number(typed)));
  return (
    <div class="field number">
      <label for={id}>{label}</label>
      <input id={id} class="input" type="number" inputMode="numeric" min={least} max={most} value={value ?? ''} aria-describedby={hint && `${id}-hint`}
        onChange={e => {
          const typed = read(e.currentTarget.value);
          onChange(typed === undefined ? undefined : Math.min(most, Math.max(least, typed)));
        }} />
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}
