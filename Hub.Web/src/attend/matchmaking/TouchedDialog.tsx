import { Dialog } from '../../ui/Dialog';
import type { Care, Touched } from './attendance';
import type { Match } from './matching';
import { namesOf } from './people';
import { roundName } from './when';
import { meet } from './words';

interface Props { match: Match; touched: Touched; onDecide: (then: Care) => void; onClose: () => void }

/** Nothing happens silently: the meetings that cannot stay, and what becomes of them. */
export function TouchedDialog({ match, touched, onDecide, onClose }: Props) {
  const text = meet.value.attendance;
  const { conference, person } = match.who;
  return (
    <Dialog title={text.touchedTitle(touched.touched)} onClose={onClose}>
      <div class="stack">
        <p>{text.touchedText}</p>
        <ul class="stack tight">
          {touched.meetings.filter(it => it.broken).map(it => (
            <li key={it.request} class="note">{text.meeting(meet.value.list(namesOf(conference, it.people.filter(other => other !== person)) ?? ['…']), roundName(match, it.round))}</li>
          ))}
        </ul>
        <div class="row">
          <button type="button" class="button primary" onClick={() => onDecide('replan')}>{text.replanThem}</button>
          <button type="button" class="button danger" onClick={() => onDecide('cancel')}>{text.cancelThem}</button>
          <button type="button" class="button" onClick={onClose}>{text.goBack}</button>
        </div>
      </div>
    </Dialog>
  );
}
