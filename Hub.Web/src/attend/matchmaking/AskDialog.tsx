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
import { askFor } from './requesting';
import { meet } from './words';

interface Props { match: Match; person: Person; reason: RequestReason; onClose: () => void }

/** As the server counts. */
const MOST = 300, MOST_OTHERS = 2;

/** Asks one person, anyone of their organisation, or several, to meet. */
export function AskDialog({ match, person, reason, onClose }: Props) {
  const text = meet.value.ask;
  const id = useId();
  const whom = useSignal<'person' | 'anyone'>('person');
  const priority = useSignal<'1' | '2' | '3'>('2');
  const message = useSignal('');
  const others = useSignal<readonly Person[]>([]);
  const left = MOST - measure(message.value);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (left < 0) return document.getElementById(id)?.focus();
    const anyone = whom.value === 'anyone' && person.organisation;
    const words = message.value.trim();
    const request = askFor(match, {
      to: [...(anyone ? [] : [person.person]), ...others.value.map(it => it.person)], priority: Number(priority.value), reason,
      ...(anyone && { organisation: anyone, through: person.person }), ...(words && { message: words }),
    });
    toast(text.sent(anyone || person.name), { label: common.value.undo, run: () => asks.want(about(match.who, request), { on: false, to: [person.person], priority: 2 }) });
    onClose();
  };
  return (
    <Dialog title={text.title(person.name)} onClose={onClose}>
      <form class="stack" onSubmit={submit} noValidate>
        {person.organisation && (
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
        <details class="card-less">
          <summary>{text.others}</summary>
          <PeoplePicker match={match} label={text.find} hint={text.othersHint} chosen={others.value} most={MOST_OTHERS} except={[person.person, match.who.person]}
            onChange={it => void (others.value = it)} />
        </details>
        <p class="small soft">{text.budget(budgetLeft(match), match.view.about?.budget ?? 0)}</p>
        <div class="row">
          <button type="submit" class="button primary">{text.send}</button>
          <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
