import { useSignal } from '@preact/signals';
import { common } from '../../i18n/words';
import type { PollView } from '../../live/views';
import { Dialog } from '../../ui/Dialog';
import { Icon, type IconName } from '../../ui/Icon';
import { toastProblem } from '../../ui/toasts';
import type { At } from '../at';
import { deletePoll } from './commands';
import { copyOf, draftOf } from './draft';
import { editing } from './editing';
import { isOpen, isOver, type Listed } from './library';
import { rerun, reset } from './running';
import { words } from './words';

/** What is done with a poll less often. */
export function PollActions({ at, poll, view }: { at: At; poll: Listed; view: PollView }) {
  const text = words.value;
  const asking = useSignal(false);
  const it = { conference: at.conference, poll: poll.id };
  const button = (icon: IconName, label: string, run: () => void) => <button type="button" class="button" onClick={run}><Icon name={icon} />{label}</button>;
  const away = (): void => {
    asking.value = false;
    void deletePoll(it).catch(toastProblem);
  };
  return (
    <div class="actions further">
      {button('pen', view.poll?.locked ? text.editWording : text.edit, () => void (editing.value = { at, draft: draftOf(poll.id, view) }))}
      {button('plus', text.duplicate, () => void (editing.value = { at, draft: copyOf(draftOf(poll.id, view), text.copyOf(poll.title)) }))}
      {isOver(poll) && button('repeat', text.rerun, () => void rerun(it, poll.phase))}
      {(isOver(poll) || isOpen(poll)) && button('undo', text.reset, () => void reset(it, poll.phase))}
      {isOver(poll) && <a class="button" href={`/api/conferences/${at.conference}/polls/${poll.id}/export.csv`} download><Icon name="file" />{text.export}</a>}
      {!isOpen(poll) && button('trash', text.remove, () => void (asking.value = true))}
      {asking.value && (
        <Dialog title={text.removeTitle(poll.title)} onClose={() => void (asking.value = false)}>
          <div class="stack">
            <p>{text.removeHow}</p>
            <div class="row">
              <button type="button" class="button danger primary" onClick={away}>{text.remove}</button>
              <button type="button" class="button" onClick={() => void (asking.value = false)}>{common.value.cancel}</button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}
