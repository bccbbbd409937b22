import { useId } from 'preact/hooks';

interface Props<T extends string> {
  legend: string; options: readonly (readonly [T, string])[]; value: T; onChange: (value: T) => void; small?: boolean; quiet?: boolean;
}

/** One of a few: a radio group. `quiet` keeps its legend for ears only. */
export function Choice<T extends string>({ legend, options, value, onChange, small, quiet }: Props<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend class={quiet ? 'hidden' : undefined}>{legend}</legend>
      <div class={small ? 'choice small' : 'choice'}>
        {options.map(([option, label]) => (
          <label key={option}>
            <input type="radio" name={name} value={option} checked={option === value} onChange={() => onChange(option)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
