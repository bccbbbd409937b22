import { useSignal } from '@preact/signals';
import { clock, day } from '../../../i18n/format';
import { common } from '../../../i18n/words';
import { Dialog } from '../../../ui/Dialog';
import { Said } from '../../../ui/Said';
import { toast } from '../../../ui/toasts';
import { lockMeeting } from '../commands';
import { Names, namesText } from '../Face';
import { useWork } from '../saying';
import { peopleOf, roundsInOrder, tablesInOrder, type RequestRow, type StaffMatchingView } from '../views';
import { words } from '../words';

interface Props { conference: string; zone: string | undefined; view: StaffMatchingView; row: RequestRow; onClose: () => void }

/** A meeting keeps its round, and its table if one is named. */
export function LockForm({ conference, zone, view, row, onClose }: Props) {
  const text = words.value.requests;
  const rounds = roundsInOrder(view);
  const round = useSignal(row.published?.round ?? rounds[0]?.id ?? '');
  const table = useSignal('');
  const doing = useWork();
  const lock = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!(await doing.run(() => lockMeeting(conference, row.request, { round: round.value, table: table.value || null })))) return;
    toast(text.isLocked(namesText(conference, peopleOf(row))));
    onClose();
  };
  return (
    <Dialog title={text.lock} onClose={onClose}>
      <form class="stack" onSubmit={event => void lock(event)}>
        <p><Names conference={conference} people={peopleOf(row)} /></p>
        <div class="field"><label for="lock-round">{text.round}</label>
          <select id="lock-round" class="input" value={round.value} onChange={e => void (round.value = e.currentTarget.value)}>
            {rounds.map(({ id, it }) => <option key={id} value={id}>{day(it.start, zone)}, {clock(it.start, zone)}</option>)}
          </select></div>
        <div class="field"><label for="lock-table">{text.table}</label>
          <select id="lock-table" class="input" value={table.value} onChange={e => void (table.value = e.currentTarget.value)}>
            <option value="">{text.anyTable}</option>
            {tablesInOrder(view).map(({ id, it }) => <option key={id} value={id}>{it.name}</option>)}
          </select></div>
        <div class="row">
          <button type="submit" class="button primary" aria-disabled={doing.busy.value}>{text.lock}</button>
          <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
        </div>
        <Said doing={doing} />
      </form>
    </Dialog>
  );
}
