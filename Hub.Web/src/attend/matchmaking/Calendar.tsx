import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { CopyButton } from '../../ui/CopyButton';
import { useDoing } from '../../ui/doing';
import { Icon } from '../../ui/Icon';
import { Said } from '../../ui/Said';
import { agendaFile, calendarAddress } from './calendar';
import { meet } from './words';

/** The agenda in one's own calendar: as a file, or as a subscription that follows every change. */
export function Calendar({ conference }: { conference: string }) {
  const text = meet.value.agenda;
  const id = useId();
  const address = useSignal('');
  const doing = useDoing();
  return (
    <section class="card stack no-print" aria-labelledby="calendar">
      <h2 id="calendar">{text.calendar}</h2>
      <div class="row">
        <a class="button" href={agendaFile(conference)} download="agenda.ics"><Icon name="down" />{text.download}</a>
        {!address.value && (
          <button type="button" class="button" aria-disabled={doing.busy.value} onClick={() => void doing.run(async () => { address.value = await calendarAddress(conference); document.getElementById(id)?.focus(); })}>
            <Icon name="link" />{text.subscribe}
          </button>
        )}
      </div>
      <Said doing={doing} />
      {address.value && (
        <div class="field">
          <label for={id}>{text.address}</label>
          <input id={id} class="input mono" readOnly value={address.value} onFocus={e => e.currentTarget.select()} />
          <p class="hint">{text.subscribeHint}</p>
          <div><CopyButton text={address.value} label={text.copy} /></div>
        </div>
      )}
    </section>
  );
}
