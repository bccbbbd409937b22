import { useSignal } from '@preact/signals';
import { weekdayClock } from '../../../i18n/format';
import type { ById } from '../../../live/views';
import { href } from '../../../ui/router';
import { Names, namesText } from '../Face';
import { ForceForm } from '../requests/ForceForm';
import { peopleOf, type Hindrance, type RequestRow, type StaffMatchingView } from '../views';
import { words } from '../words';

interface Props {
  conference: string; zone: string | undefined; view: StaffMatchingView; rows: ReadonlyMap<string, RequestRow>; leftOut: ById<string>; inTheWay: ById<Hindrance>; onPlace: (request: string) => void;
}

const SHOWN = 100;

/** What has no place in the plan, and why, the most wanted first; also what was accepted since it was made. */
export function LeftOut({ conference, zone, view, rows, leftOut, inTheWay, onPlace }: Props) {
  const text = words.value.leftOut;
  const forcing = useSignal<readonly string[] | null>(null);
  const shown = useSignal(SHOWN);
  const list = Object.entries(leftOut).flatMap(([id, why]) => { const row = rows.get(id); return row ? [{ row, why }] : []; }).sort((a, b) => b.row.priority - a.row.priority);
  return (
    <section class="stack" aria-labelledby="left-out">
      <h2 id="left-out" tabIndex={-1}>{text.title} <span class="badge">{list.length}</span></h2>
      {list.length === 0 && <p class="soft">{text.none}</p>}
      <ul class="stack tight left-out">
        {list.slice(0, shown.value).map(({ row, why }) => (
          <li key={row.request} class="card request">
            <div class="grow"><p><Names conference={conference} people={peopleOf(row)} /></p><p class="small soft">{(text.why as Record<string, string>)[why] ?? why} {why !== 'by-hand' && inTheWay[row.request] && <Why conference={conference} zone={zone} view={view} rows={rows} row={row} code={why} why={inTheWay[row.request]!} />}</p></div>
            <div class="row">
              <button type="button" class="button" id={`place-${row.request}`} onClick={() => onPlace(row.request)}>{text.place}<span class="hidden">: {namesText(conference, peopleOf(row))}</span></button>
              {!row.forced && <button type="button" class="button" onClick={() => void (forcing.value = peopleOf(row))}>{text.force}<span class="hidden">: {namesText(conference, peopleOf(row))}</span></button>}
              <a class="button quiet" href={href('matchmaking', 'requests', row.from)}>{text.requests}<span class="hidden">: {namesText(conference, [row.from])}</span></a>
            </div>
          </li>
        ))}
      </ul>
      {list.length > shown.value && <p><button type="button" class="button" onClick={() => void (shown.value += SHOWN)}>{text.more(Math.min(SHOWN, list.length - shown.value))}</button></p>}
      {forcing.value && <ForceForm conference={conference} people={forcing.value} onClose={() => void (forcing.value = null)} />}
    </section>
  );
}

interface WhyProps { conference: string; zone: string | undefined; view: StaffMatchingView; rows: ReadonlyMap<string, RequestRow>; row: RequestRow; code: string; why: Hindrance }

/** Who, and which meetings, stand in the way. */
function Why({ conference, zone, view, rows, row, code, why }: WhyProps) {
  const text = words.value.leftOut;
  const instead = why.instead.flatMap(id => rows.get(id) ?? []).map(it => namesText(conference, peopleOf(it)));
  const round = why.round && view.rounds?.[why.round];
  if (code === 'others-preferred' && round) return <>{text.takenBy(weekdayClock(round.start, zone), why.rounds ?? 0, instead)}</>;
  if (code === 'at-maximum') return <>{text.full(namesText(conference, why.people), why.people.length, instead)}</>;
  if (code === 'no-common-round') {
    const never = why.people.length < peopleOf(row).length ? text.neverThere(namesText(conference, why.people), why.people.length) : '';
    return <>{[never, instead.length > 0 && text.lockedBy(instead)].filter(Boolean).join(' ')}</>;
  }
  return null;
}
