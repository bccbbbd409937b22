import { useSignal } from '@preact/signals';
import { weekdayClock } from '../../../i18n/format';
import { uuidv7 } from '../../../live/uuid';
import { Said } from '../../../ui/Said';
import { toast } from '../../../ui/toasts';
import { publishRun, repair, type Repaired } from '../commands';
import { namesText } from '../Face';
import { useWork } from '../saying';
import type { Slot, StaffMatchingView } from '../views';
import { words } from '../words';

const FEW = 12;

/** On the day: the published plan is mended with as few changes as can be, which are counted and shown before they are published. */
export function RepairPlan({ conference, view, zone }: { conference: string; view: StaffMatchingView; zone: string | undefined }) {
  const text = words.value.repair;
  const found = useSignal<Repaired | null>(null);
  const doing = useWork();
  if (!view.plan?.published) return null;
  const look = (): void => void doing.run(async () => void (found.value = await repair(conference, uuidv7())));
  const publish = async ({ run, number }: Repaired): Promise<void> => {
    if (!(await doing.run(() => publishRun(conference, run, number)))) return;
    toast(words.value.publish.done);
    found.value = null;
  };
  const it = found.value;
  const where = (slot: Slot): string => `${view.rounds?.[slot.round] ? weekdayClock(view.rounds[slot.round]!.start, zone) : slot.round}, ${view.tables?.[slot.table]?.name ?? slot.table}`;
  return (
    <section class="card stack" aria-labelledby="repair">
      <div class="stack tight"><h2 id="repair">{text.title}</h2><p class="soft">{text.how}</p></div>
      <p><button type="button" class="button" aria-disabled={doing.busy.value} onClick={look}>{text.go}</button></p>
      <div role="status" class="stack tight">
        {it && <p>{it.meetings.length === 0 ? text.nothing : text.changes(it.placed, it.moved, it.cancelled)}</p>}
        {it && <ul class="plain small">{it.meetings.slice(0, FEW).map(m => <li key={m.request}>{namesText(conference, m.people)}: {m.from ? (m.to ? text.moved(where(m.from), where(m.to)) : text.cancelled(where(m.from))) : text.placed(where(m.to!))}</li>)}</ul>}
        {it && it.meetings.length > FEW && <p class="small soft">{text.more(it.meetings.length - FEW)}</p>}
      </div>
      {it && it.meetings.length > 0 && <p><button type="button" class="button primary" aria-disabled={doing.busy.value} onClick={() => void publish(it)}>{text.publish}</button></p>}
      <Said doing={doing} />
    </section>
  );
}
