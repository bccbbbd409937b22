import { stepsOf } from '../../ui/charts/model';
import type { FormProps } from './Choices';
import { pollWords as words } from '../../ui/pollWords';

const IN_A_ROW = 7;
/** Rows of much the same length, in which a thumb finds its step. */
const columns = (steps: number): number => Math.ceil(steps / Math.ceil(steps / IN_A_ROW));

/** The steps as radio buttons; the ends are named for the eye beside them and for the ear with their steps. */
export function Scale({ id, item, ballot, onMark }: FormProps) {
  const steps = stepsOf(item);
  const nameOf = (step: number): string =>
    words.value.step(step, step === steps[0] ? item.fromLabel : undefined, step === steps.at(-1) ? item.toLabel : undefined);
  return (
    <fieldset aria-labelledby={`${id}-text`}>
      <div class="scale" style={{ '--columns': columns(steps.length) }}>
        {steps.map(step => (
          <label key={step}>
            <input type="radio" name={id} checked={ballot.step === step} aria-label={nameOf(step)} onChange={() => onMark({ step })} />
            <span aria-hidden="true">{step}</span>
          </label>
        ))}
      </div>
      {(item.fromLabel || item.toLabel) && (
        <p class="scale-ends small" aria-hidden="true">
          <span>{item.fromLabel && `${steps[0]} = ${item.fromLabel}`}</span><span>{item.toLabel && `${steps.at(-1)} = ${item.toLabel}`}</span>
        </p>
      )}
    </fieldset>
  );
}
