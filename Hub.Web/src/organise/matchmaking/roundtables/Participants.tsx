import type { StaffRoundtablesView } from '../../../live/roundtables';
import { nameText } from '../Face';
import { PersonPick } from '../PersonPick';
import { did } from '../saying';
import { seatLate, signUp, stepOut, type At } from './commands';
import { seatsOf } from './draft';
import { words } from './words';

/** Who takes part, in the hall and elsewhere, and whether there are seats for all. */
export function Participants({ at, view }: { at: At; view: StaffRoundtablesView }) {
  const text = words.value.people;
  const { hall, remote, seats, fits } = seatsOf(view);
  const name = (person: string): string => nameText(at.conference, person);
  const byName = (a: string, b: string): number => name(a).localeCompare(name(b), words.value.locale) || (a < b ? -1 : 1);
  const people = Object.entries(view.people ?? {}).filter(([, it]) => it.in || it.said !== undefined || view.about?.who === 'everyone').sort((a, b) => Number(b[1].in) - Number(a[1].in) || byName(a[0], b[0]));
  const unseated = Object.keys(view.unseated ?? {}).sort(byName);
  return (
    <section class="card stack no-print" aria-labelledby="taking-part">
      <h2 id="taking-part">{text.title} <span class="badge">{hall + remote}</span></h2>
      <p role="status">{text.counts(hall, remote)} {text.seats(seats)}</p>
      {!fits && <p class="note bad">{text.tooFew}</p>}
      {unseated.length > 0 && (
        <div class="note stack tight" role="group" aria-labelledby="unseated">
          <h3 id="unseated">{text.unseated(unseated.length)}</h3>
          <ul class="stack tight">
            {unseated.map(person => <li key={person} class="row spread"><span>{name(person)}</span><button type="button" class="button" onClick={() => void did(() => seatLate(at, person))}>{text.seat}<span class="hidden">: {name(person)}</span></button></li>)}
          </ul>
        </div>
      )}
      <PersonPick id="sign-up" conference={at.conference} label={text.signUp} picked={[]} most={1} nameOf={name} onChange={([person]) => person && void did(() => signUp(at, person))} />
      {people.length > 0 && (
        <details>
          <summary>{text.list(people.length)}</summary>
          <ul class="taking-part">
            {people.map(([person, it]) => (
              <li key={person}>
                <span class="grow">{name(person)}{' '}
                  <span class="badge">{it.remote ? text.remote : text.hall}</span>{' '}{!it.in && <span class="badge bad">{text.out}</span>}
                  {view.likes?.[person] && Object.keys(view.likes[person]!).length > 0 && <span class="small soft"> {text.likes(Object.entries(view.likes[person]!).sort((a, b) => a[1] - b[1]).map(([table]) => view.tables?.[table]?.topic ?? view.tables?.[table]?.name ?? table))}</span>}
                </span>
                <button type="button" class="button quiet" onClick={() => void did(() => (it.in ? stepOut(at, person) : signUp(at, person)))}>{it.in ? text.stepOut : text.takeIn}<span class="hidden">: {name(person)}</span></button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
