import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { common } from '../../i18n/words';
import type { RequestReason } from '../../live/matchViews';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toasts';
import { measure } from '../drafts';
import { asks } from './acts';
import { about, budgetLeft, type Match } from './matching';
import type { Person } from './people';
import { PeoplePicker } from './PeoplePicker';
import { askFor, toOf } from './requesting';
import type { Request } from './requests';
import { meet } from './words';

interface Props {
  match: Match; person: Person; onClose: () => void;
  reason?: RequestReason;
  /** The request that is changed; without it a new one is made. */
  there?: Request;
}

/** As the server counts. */
const MOST = 300, MOST_OTHERS = 2;

/** Asks one person, anyone of their organisation, or several, to meet; or says it in other words. */
export function AskDialog({ match, person, reason, there, onClose }: Props) {
  const text = meet.value.ask;
  const id = useId();
  const whom = useSignal<'person' | 'anyone'>('person');
  const priority = useSignal(`${there?.priority ?? 2}` as '1' | '2' | '3');
  const message = useSignal(there?.message ?? '');
  const others = useSignal<readonly Person[]>([]);
  const left = MOST - measure(message.value);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (left < 0) return document.getElementById(id)?.focus();
    const anyone = whom.value === 'anyone' && person.organisation;
    const words = message.value.trim();
    onClose();
    if (there) return asks.want(about(match.who, there.id), { on: true, to: toOf(there), priority: Number(priority.value), ...(words && { message: words }) });
    const request = askFor(match, {
      to: [...(anyone ? [] : [person.person]), ...others.value.map(it => it.person)], priority: Number(priority.value), ...(reason && { reason }),
      ...(anyone && { organisation: anyone, through: person.person }), ...(words && { message: words }),
    });
    toast(text.sent(anyone || person.name), { label: common.value.undo, run: () => asks.want(about(match.who, request), { on: false, to: [person.person], priority: 2 }) });
  };
  return (
    <Dialog title={text.title(person.name)} onClose={onClose}>
      <form class="stack" onSubmit={submit} noValidate>
        {!there && person.organisation && (
          <Choice legend={text.whom} value={whom.value} onChange={it => void (whom.value = it)}
            options={[['person', text.person(person.name)], ['anyone', text.anyone(person.organisation)]]} />
        )}
        <Choice legend={text.priority} value={priority.value} onChange={it => void (priority.value = it)}
          options={(['3', '2', '1'] as const).map(it => [it, meet.value.priorities[it]] as const)} />
        <div class="field">
          <label for={id}>{text.message}</label>
          <textarea id={id} class="input" rows={3} value={message.value} aria-describedby={`${id}-hint`} aria-invalid={left < 0} onInput={e => void (message.value = e.currentTarget.value)} />
          <p id={`${id}-hint`} class={left < 0 ? 'fault small' : 'hint'}>{left < 0 ? text.tooLong(MOST) : `${text.messageHint} ${text.left(left)}`}</p>
        </div>
        {!there && (
          <>
            <details>
              <summary>{text.others}</summary>
              <PeoplePicker match={match} label={text.find} hint={text.othersHint} chosen={others.value} most={MOST_OTHERS} except={[person.person, match.who.person]}
                onChange={it => void (others.value = it)} />
            </details>
            <p class="small soft">{text.budget(budgetLeft(match), match.view.about?.budget ?? 0)}</p>
          </>
        )}
        <div class="row">
          <button type="submit" class="button primary">{there ? common.value.save : text.send}</button>
          <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
