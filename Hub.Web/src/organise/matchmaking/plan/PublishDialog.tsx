import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { common } from '../../../i18n/words';
import { insist } from '../../../live/retry';
import type { ById } from '../../../live/views';
import { Dialog } from '../../../ui/Dialog';
import { Said } from '../../../ui/Said';
import { toast } from '../../../ui/toasts';
import { publishRun, readSchedule } from '../commands';
import { namesText } from '../Face';
import { useWork } from '../saying';
import type { Slot, StaffMatchingView } from '../views';
import { words } from '../words';
import { agendasChanged, differences } from './comparing';
import { useRun } from './useRun';

interface Props { conference: string; view: StaffMatchingView; run: string; people: (request: string) => readonly string[]; onClose: () => void }
interface Published { slots: ById<Slot>; people: ById<readonly string[]> }
const FEW = 12;

/** Publishing pushes everyone's agenda: how many are changed by it is said before. */
export function PublishDialog({ conference, view, run, people, onClose }: Props) {
  const text = words.value.publish;
  const full = useRun(conference, run);
  const before = useSignal<Published | null>(null);
  const doing = useWork();
  const number = view.plan?.published?.number ?? 0;
  useEffect(() => {
    let wanted = true;
    void insist(() => readSchedule(conference)).then(({ meetings }) => {
      if (wanted) before.value = { slots: Object.fromEntries(meetings.map(m => [m.request, { round: m.round, table: m.table }])), people: Object.fromEntries(meetings.map(m => [m.request, m.people])) };
    }, () => {});
    return () => void (wanted = false);
  }, [conference, number]);
  const slots = full?.run.slots ?? {};
  const was = before.value;
  const known = full && was;
  const changed = known ? agendasChanged(was.slots, slots, request => [...new Set([...people(request), ...(was.people[request] ?? [])])]) : new Set<string>();
  const meetings = known ? differences(was.slots, slots).length : 0;
  const publish = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!(await doing.run(() => publishRun(conference, run, number)))) return;
    toast(text.done);
    onClose();
  };
  return (
    <Dialog title={number > 0 ? text.titleAgain : text.title} onClose={onClose}>
      <form class="stack" onSubmit={event => void publish(event)}>
        <p role="status" aria-busy={!known}>{known ? (changed.size === 0 ? text.nothing : text.changes(changed.size, meetings)) : common.value.loading}</p>
        {changed.size > 0 && changed.size <= FEW && <p class="small soft">{namesText(conference, [...changed])}</p>}
        <p class="small soft">{text.how}</p>
        <div class="row">
          <button type="submit" class="button primary" aria-disabled={doing.busy.value}>{text.go}</button>
          <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
        </div>
        <Said doing={doing} />
      </form>
    </Dialog>
  );
}
