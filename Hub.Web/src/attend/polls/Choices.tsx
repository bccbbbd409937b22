import type { Ballot, PollItem } from '../../live/views';
import { inBallotOrder, isFull, isOneChoice, least, most, toggled } from './ballots';
import { pollWords as words } from '../../ui/pollWords';

export interface FormProps { id: string; item: PollItem; ballot: Ballot; onMark: (ballot: Ballot) => void }

/** One of several, or some of them. */
export function Choices({ id, item, ballot, onMark }: FormProps) {
  const one = isOneChoice(item);
  const full = isFull(item, ballot);
  const hint = one ? undefined : `${id}-hint`;
  return (
    <fieldset aria-labelledby={`${id}-text`} aria-describedby={hint}>
      {hint && <p id={hint} class="hint soft">{words.value.options(least(item), most(item))}</p>}
      <div class="options">
        {inBallotOrder(item).map(option => {
          const on = !!ballot.options?.[option];
          return (
            <label key={option} class={!on && full ? 'full' : undefined}>
              <input type={one ? 'radio' : 'checkbox'} name={id} checked={on} aria-disabled={!on && full}
                onClick={event => !on && full && event.preventDefault()} onChange={() => (on && one) || (!on && full) || onMark(toggled(item, ballot, option))} />
              <span>{item.options?.[option]?.text}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** In a quiz the quick win: one tap is the answer. */
export function QuickChoices({ id, item, ballot, onMark, final }: FormProps & { final: boolean }) {
  return (
    <div class="options quick" role="group" aria-labelledby={`${id}-text`}>
      {inBallotOrder(item).map(option => {
        const on = !!ballot.options?.[option];
        return (
          <button key={option} type="button" aria-pressed={on} aria-disabled={final && !on} onClick={() => on || final || onMark(toggled(item, {}, option))}>
            {item.options?.[option]?.text}
          </button>
        );
      })}
    </div>
  );
}
