import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Schemas } from '../../../live/client';
import { insist } from '../../../live/retry';
import { Said } from '../../../ui/Said';
import { markOf } from '../accepted';
import { readReminders, remind } from '../commands';
import { nameText } from '../Face';
import { useWork } from '../saying';
import type { StaffMatchingView } from '../views';
import { words } from '../words';

const FEW = 10;

/** Who has requests to answer, or an empty profile; one button reminds them all. */
export function Reminders({ conference, view }: { conference: string; view: StaffMatchingView }) {
  const text = words.value.reminders;
  const due = useSignal<readonly Schemas['ReminderAnswer'][] | null>(null);
  const all = useSignal(false);
  const doing = useWork();
  const mark = markOf(view);
  useEffect(() => {
    let wanted = true;
    void insist(() => readReminders(conference)).then(found => { if (wanted) due.value = found; }, () => {});
    return () => void (wanted = false);
  }, [conference, mark]);
  const people = due.value ?? [];
  const shown = all.value ? people : people.slice(0, FEW);
  return (
    <section class="card stack" aria-labelledby="reminders">
      <div class="stack tight"><h2 id="reminders">{text.title}</h2><p class="soft small">{text.how}</p></div>
      <p>{text.due(people.length)}</p>
      <ul class="pairs">
        {shown.map(({ person, unanswered, emptyProfile }) => (
          <li key={person}><span class="grow">{nameText(conference, person)}</span><span class="small soft">{[unanswered > 0 && text.unanswered(unanswered), emptyProfile && text.empty].filter(Boolean).join(' · ')}</span></li>
        ))}
      </ul>
      <div class="row">
        <button type="button" class="button primary" aria-disabled={doing.busy.value || people.length === 0} onClick={() => people.length > 0 && void doing.run(() => remind(conference), text.reminded(people.length))}>{text.remind(people.length)}</button>
        {people.length > FEW && <button type="button" class="button" aria-expanded={all.value} onClick={() => void (all.value = !all.value)}>{all.value ? text.fewer : text.all(people.length)}</button>}
      </div>
      <Said doing={doing} />
    </section>
  );
}
