import { useSignal } from '@preact/signals';
import { ago, weekdayClock } from '../../../i18n/format';
import type { StaffProgrammeView } from '../../../live/views';
import { uuidv7 } from '../../../live/uuid';
import { Icon } from '../../../ui/Icon';
import { toast } from '../../../ui/toasts';
import { forceMeeting, liftForce, lockMeeting, unlockMeeting } from '../commands';
import { Names, namesText } from '../Face';
import { did } from '../saying';
import { everyoneOf, peopleOf, type RequestRow, type Slot, type StaffMatchingView } from '../views';
import { words } from '../words';
import { LockForm } from './LockForm';

interface Props { conference: string; programme: StaffProgrammeView; view: StaffMatchingView; row: RequestRow }

const badges: Partial<Record<RequestRow['state'], string>> = { accepted: 'good', pending: 'accent', declined: 'bad', cancelled: 'bad' };

export function RequestItem({ conference, programme, view, row }: Props) {
  const text = words.value.requests;
  const locking = useSignal(false);
  const names = namesText(conference, everyoneOf(row));
  const where = (slot: Pick<Slot, 'round'> & { table?: string | null }): string => {
    const round = view.rounds?.[slot.round];
    const table = slot.table ? view.tables?.[slot.table]?.name : undefined;
    return [round && weekdayClock(round.start, programme.about?.timeZone), table].filter(Boolean).join(', ');
  };
  const lift = async (): Promise<void> => {
    if (await did(() => liftForce(conference, row.request))) toast(text.lifted(names), { label: words.value.undo, run: () => void did(() => forceMeeting(conference, uuidv7(), peopleOf(row))) });
  };
  const unlock = async (): Promise<void> => {
    const was = row.lock;
    if (was && (await did(() => unlockMeeting(conference, row.request)))) toast(text.unlocked(names), { label: words.value.undo, run: () => void did(() => lockMeeting(conference, row.request, was)) });
  };
  return (
    <article class="card request" aria-label={names}>
      <div class="grow stack tight">
        <p><Names conference={conference} people={everyoneOf(row)} /></p>
        <p class="facts small soft">
          <span class={`badge ${badges[row.state] ?? ''}`}>{text.states[row.state]}</span>
          {row.forced && <span class="badge stage">{text.forced}</span>}
          {row.lock && <span class="badge"><Icon name="lock" />{row.lock.staff ? text.lockedAt(where(row.lock)) : text.chosen(where(row.lock))}</span>}
          {row.published && <span class="badge good"><Icon name="check" />{where(row.published)}</span>}
          {row.seats.some(seat => !seat.who && seat.candidates.length > 1) && <span class="badge">{text.anyOf}</span>}
          <span>{text.priority[row.priority] ?? row.priority}</span> <time dateTime={row.at}>{ago(row.at)}</time>
        </p>
        {row.message && <p class="small pre">{row.message}</p>}
      </div>
      {row.state === 'accepted' && (
        <div class="row">
          {row.lock ? <button type="button" class="button" onClick={() => void unlock()}>{text.unlock}<span class="hidden">: {names}</span></button>
            : <button type="button" class="button" onClick={() => void (locking.value = true)}><Icon name="lock" />{text.lock}<span class="hidden">: {names}</span></button>}
          {row.forced && <button type="button" class="button danger" onClick={() => void lift()}>{text.lift}<span class="hidden">: {names}</span></button>}
        </div>
      )}
      {locking.value && <LockForm conference={conference} zone={programme.about?.timeZone} view={view} row={row} onClose={() => void (locking.value = false)} />}
    </article>
  );
}
