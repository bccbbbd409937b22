import { useSignal } from '@preact/signals';
import { common } from '../../../i18n/words';
import { uuidv7 } from '../../../live/uuid';
import { Dialog } from '../../../ui/Dialog';
import { Said } from '../../../ui/Said';
import { toast } from '../../../ui/toasts';
import { forceMeeting, liftForce } from '../commands';
import { nameText, namesText } from '../Face';
import { PersonPick } from '../PersonPick';
import { did, useWork } from '../saying';
import { words } from '../words';

interface Props { conference: string; people?: readonly string[]; onClose: () => void }
const MOST = 4;

/** The staff sets a meeting of two to four, who are not asked. */
export function ForceForm({ conference, people = [], onClose }: Props) {
  const text = words.value.requests;
  const picked = useSignal<readonly string[]>(people);
  const doing = useWork();
  const enough = picked.value.length >= 2;
  const force = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!enough) return;
    const id = uuidv7();
    if (!(await doing.run(() => forceMeeting(conference, id, picked.value)))) return;
    toast(text.isForced(namesText(conference, picked.value)), { label: words.value.undo, run: () => void did(() => liftForce(conference, id)) });
    onClose();
  };
  return (
    <Dialog title={text.force} onClose={onClose} wide>
      <form class="stack" onSubmit={event => void force(event)}>
        <p class="soft">{text.forceHow}</p>
        <PersonPick id="force-people" conference={conference} label={text.who} picked={picked.value} most={MOST} onChange={it => void (picked.value = it)} nameOf={person => nameText(conference, person)} />
        <div class="row">
          <button type="submit" class="button primary" aria-disabled={doing.busy.value || !enough}>{text.forceGo}</button>
          <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
        </div>
        <Said doing={doing} />
      </form>
    </Dialog>
  );
}
