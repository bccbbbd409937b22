import { useSignal } from '@preact/signals';
import { common } from '../../i18n/words';
import { Icon } from '../../ui/Icon';
import { toast } from '../../ui/toasts';
import { AcceptDialog } from './AcceptDialog';
import { answers } from './acts';
import { AskDialog } from './AskDialog';
import { DeclineDialog } from './DeclineDialog';
import { about, type Match } from './matching';
import { PassDialog } from './PassDialog';
import { namesOf } from './people';
import { askAnew, withdraw } from './requesting';
import { actsOn, othersIn, type Group, type Request } from './requests';
import { meet } from './words';

/** Accept, decline, change, withdraw, pass on: what there is to do about a request. */
export function RequestActs({ match, request, group }: { match: Match; request: Request; group: Group }) {
  const text = meet.value.requests;
  const open = useSignal<'accept' | 'decline' | 'change' | 'pass' | undefined>(undefined);
  const acts = actsOn(request);
  const names = meet.value.list(namesOf(match.who.conference, othersIn(request, match.who.person)) ?? ['…']);
  const heading = `request-${request.id}`;
  const close = (): void => void (open.value = undefined);
  const accept = (): void => {
    if (match.view.about?.time === 'accepter') return void (open.value = 'accept');
    answers.want(about(match.who, request.id), { say: 'accept' });
    toast(text.accepted(names));
    document.getElementById('main')?.focus({ preventScroll: true });
  };
  const takeBack = (): void => {
    withdraw(match, request);
    toast(meet.value.ask.withdrawn(names), { label: common.value.undo, run: () => askAnew(match, request) });
    document.getElementById('main')?.focus({ preventScroll: true });
  };
  if (acts.length === 0) return null;
  return (
    <div class="row acts">
      {acts.includes('accept') && <button type="button" class={group === 'answer' ? 'button primary' : 'button'} aria-describedby={heading} onClick={accept}><Icon name="check" />{group === 'answer' ? text.accept : text.acceptAfterAll}</button>}
      {acts.includes('decline') && <button type="button" class="button" aria-describedby={heading} aria-haspopup="dialog" onClick={() => void (open.value = 'decline')}><Icon name="cross" />{text.decline}</button>}
      {acts.includes('change') && <button type="button" class="button" aria-describedby={heading} aria-haspopup="dialog" onClick={() => void (open.value = 'change')}><Icon name="pen" />{text.change}</button>}
      {acts.includes('withdraw') && <button type="button" class="button" aria-describedby={heading} onClick={takeBack}><Icon name="undo" />{text.withdraw}</button>}
      {acts.includes('pass') && <button type="button" class="button quiet" aria-describedby={heading} aria-haspopup="dialog" onClick={() => void (open.value = 'pass')}>{text.pass}</button>}
      {open.value === 'accept' && <AcceptDialog match={match} request={request} names={names} onClose={close} />}
      {open.value === 'decline' && <DeclineDialog match={match} request={request} names={names} onClose={close} />}
      {open.value === 'change' && <AskDialog match={match} person={{ person: request.id, name: names }} there={request} onClose={close} />}
      {open.value === 'pass' && <PassDialog match={match} request={request} onClose={close} />}
    </div>
  );
}
