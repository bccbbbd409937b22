import { useSignal } from '@preact/signals';
import { common } from '../../i18n/words';
import type { RequestReason } from '../../live/matchViews';
import { Icon } from '../../ui/Icon';
import { href } from '../../ui/router';
import { toast } from '../../ui/toasts';
import { asks } from './acts';
import { AskDialog } from './AskDialog';
import { about, budgetLeft, isOpen, type Match } from './matching';
import type { Person } from './people';
import { askAnew, withdraw } from './requesting';
import { actsOn, between } from './requests';
import { meet } from './words';

interface Props { match: Match; person: Person; reason: RequestReason }

/** The door to a meeting with somebody: asks, or says how it stands, with the way back. */
export function AskButton({ match, person, reason }: Props) {
  const text = meet.value;
  const asking = useSignal(false);
  const there = between(match.requests, match.who.person, person.person);
  if (there) {
    const state = there.state === 'accepted' ? text.states.agreed : there.direction === 'out' ? text.states.asked : text.states.asks;
    const wished = asks.wished(about(match.who, there.id));
    const undo = (): void => {
      withdraw(match, there);
      toast(text.ask.withdrawn(person.name), { label: common.value.undo, run: () => askAnew(match, there) });
    };
    return (
      <>
        <a class="button toggle on" href={href('meet', 'requests')}><Icon name="check" />{state}</a>
        {there.state === 'pending' && actsOn(there).includes('withdraw') && <button type="button" class="button quiet" aria-label={`${text.requests.withdraw}: ${person.name}`} onClick={undo}><Icon name="undo" />{text.requests.withdraw}</button>}
        <p class="small soft" role="status">{wished?.trouble && text.unsent}</p>
      </>
    );
  }
  const possible = isOpen(match) && !match.my.me?.off && budgetLeft(match) > 0;
  return (
    <>
      <button type="button" class="button primary" aria-disabled={!possible} aria-label={text.people.askOf(person.name)} aria-haspopup="dialog"
        onClick={() => { if (possible) asking.value = true; }}>
        <Icon name="meet" />{text.people.ask}
      </button>
      {asking.value && <AskDialog match={match} person={person} reason={reason} onClose={() => void (asking.value = false)} />}
    </>
  );
}
