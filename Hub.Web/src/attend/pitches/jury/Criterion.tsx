import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Criterion as Facts } from '../../../live/pitchViews';
import { pitchRound } from '../words';

interface Props { id: string; criterion: Facts; from: number; to: number; locked: boolean; value: number | undefined; onValue: (value: number) => void }

/** So many values still find room side by side. */
const MOST_BUTTONS = 11;

/** One criterion: a tap a value where the scale is short, a number where it is long. */
export function Criterion(props: Props) {
  const text = pitchRound.value.jury;
  const { id, criterion, from, to } = props;
  return (
    <fieldset class="criterion">
      <legend>{criterion.name} <span class="small soft">{text.outOf(from, to)}{criterion.weight > 1 && ` · ${text.weight(criterion.weight)}`}</span></legend>
      {to - from < MOST_BUTTONS ? <Buttons key={id} {...props} /> : <Figure key={id} {...props} />}
    </fieldset>
  );
}

function Buttons({ id, from, to, locked, value, onValue }: Props) {
  const steps = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return (
    <div class="steps" style={{ '--steps': steps.length }}>
      {steps.map(step => (
        <label key={step}>
          <input type="radio" name={id} checked={value === step} disabled={locked} onChange={() => onValue(step)} />
          <span>{step}</span>
        </label>
      ))}
    </div>
  );
}

function Figure({ criterion, from, to, locked, value, onValue }: Props) {
  const text = pitchRound.value.jury;
  const id = useId();
  const fault = useSignal('');
  const enter = (typed: string): void => {
    const number = Number(typed);
    const good = typed !== '' && Number.isInteger(number) && number >= from && number <= to;
    fault.value = good || typed === '' ? '' : text.outside(from, to);
    if (good) onValue(number);
  };
  return (
    <>
      <input class="input figure" type="number" inputMode="numeric" min={from} max={to} step={1} value={value ?? ''} readOnly={locked}
        aria-label={criterion.name} aria-describedby={id} aria-invalid={!!fault.value} onInput={e => enter(e.currentTarget.value)} />
      <p id={id} class="fault small" role="alert">{fault.value}</p>
    </>
  );
}
