import { useSignal } from '@preact/signals';
import { common } from '../../i18n/words';
import { asProblem } from '../../live/problem';
import { insist } from '../../live/retry';
import type { PollPhase, PollView } from '../../live/views';
import { Dialog } from '../../ui/Dialog';
import { Icon, type IconName } from '../../ui/Icon';
import { toast } from '../../ui/toasts';
import type { At } from '../at';
import { removePoll } from './commands';
import { copyOf, draftOf } from './draft';
import { editing } from './editing';
import { isOpen, isOver, type Listed } from './library';
import { because, rerun, reset } from './running';
import { words } from './words';

/** What is done with a poll less often. */
export function PollActions({ at, poll, view }: { at: At; poll: Listed; view: PollView }) {
  const text = words.value;
  const asking = useSignal<PollPhase | null>(null); // as it was when that was asked
  const it = { conference: at.conference, poll: poll.id };
  const button = (icon: IconName, label: string, run: () => void) => <button type="button" class="button" onClick={run}><Icon name={icon} />{label}</button>;
  const stay = (): void => void (asking.value = null);
  const away = async (seen: PollPhase): Promise<void> => {
    stay();
    const refused = await insist(() => removePoll(it, seen)).then(() => null, asProblem);
    if (refused) toast(because(refused));
  };
  return (
    <div class="actions further">
      {button('pen', view.poll?.locked ? text.editWording : text.edit, () => void (editing.value = { at, draft: draftOf(poll.id, view) }))}
      {button('plus', text.duplicate, () => void (editing.value = { at, draft: copyOf(draftOf(poll.id, view), text.copyOf(poll.title)) }))}
      {isOver(poll) && button('repeat', text.rerun, () => void rerun(it, poll.phase))}
      {(isOver(poll) || isOpen(poll)) && button('undo', text.reset, () => void reset(it, poll.phase))}
      {isOver(poll) && <a class="button" href={`/api/conferences/${at.conference}/polls/${poll.id}/export.csv`} download><Icon name="file" />{text.export}</a>}
      {!isOpen(poll) && button('trash', text.remove, () => void (asking.value = poll.phase))}
      {asking.value && (
        <Dialog title={text.removeTitle(poll.title)} onClose={stay}>
          <div class="stack">
            <p>{text.removeHow}</p>
            <div class="row">
              <button type="button" class="button danger primary" onClick={() => void away(asking.value!)}>{text.remove}</button>
              <button type="button" class="button" onClick={stay}>{common.value.cancel}</button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}
