import { useSignal } from '@preact/signals';
import { common } from '../../i18n/words';
import { nameOf } from '../../live/names';
import type { StandingView, TableMeetingView } from '../../live/floorViews';
import { comes, dones, seatOf, takens } from './taps';
import { Room } from './Room';
import { Toggle } from './Toggle';
import { words } from './words';

interface Props { conference: string; table: string; id: string; meeting: TableMeetingView; taken: boolean; hybrid: boolean }

/** Those who are to sit here now: each says by one tap that they are there. */
export function Meeting({ conference, table, id, meeting, taken, hybrid }: Props) {
  const text = words.value;
  const people = Object.keys(meeting.people).sort();
  const isThere = (person: string): boolean => comes.wished(seatOf(conference, table, id, person))?.want ?? meeting.people[person]?.there !== undefined;
  const there = people.filter(isThere).length;
  const of = { conference, session: table, id };
  const done = meeting.doneAt !== undefined || dones.wished(of) !== undefined;
  const all = there === people.length;
  return (
    <section class={all ? 'at-table all' : 'at-table'} aria-labelledby="sign-now">
      <h2 id="sign-now">{text.now}</h2>
      <ul class="people">{people.map(person => <li key={person}><Person conference={conference} of={seatOf(conference, table, id, person)} person={person} standing={meeting.people[person]!} /></li>)}</ul>
      <p class="state" role="status">{done ? text.isDone : all ? text.runs : there > 0 || meeting.phase === 'running' ? text.waits : text.called}</p>
      {hybrid && <Room of={of} />}
      <div class="acts">
        {!done && there >= 2 && meeting.phase === 'running' && <Finish onSure={() => dones.want(of, true)} />}
        {(taken || (there === 0 && !done)) && <Toggle box={takens} of={of} on={taken} label={text.taken} done={text.isTaken} undo={text.noTaken} icon="flag" kind="plain" />}
      </div>
    </section>
  );
}

function Person({ conference, of, person, standing }: { conference: string; of: ReturnType<typeof seatOf>; person: string; standing: StandingView }) {
  const text = words.value;
  const found = nameOf(conference, person);
  const name = found?.name ?? (found === null ? common.value.someone : '…');
  const word = standing.missing && standing.word !== 'cannot' ? text.missing : standing.word && text[standing.word];
  return (
    <>
      <div class="named"><p class="name">{name}</p><p class="organisation">{found?.organisation}</p></div>
      <Toggle box={comes} of={of} on={standing.there !== undefined} about={name} label={text.here} done={text.isHere} undo={text.undoHere} icon="hand" kind="here">{word}</Toggle>
    </>
  );
}

/** There is no way back, and many hands on a table: it asks once more. */
function Finish({ onSure }: { onSure: () => void }) {
  const text = words.value;
  const asks = useSignal(false);
  if (!asks.value) return <button type="button" class="tap plain" onClick={() => void (asks.value = true)}><span class="words"><strong>{text.done}</strong></span></button>;
  return (
    <div class="sure" role="group" aria-label={text.doneSure}>
      <p>{text.doneSure}</p>
      <button type="button" class="tap plain" onClick={onSure}><span class="words"><strong>{text.yes}</strong></span></button>
      <button type="button" class="tap plain" onClick={() => void (asks.value = false)}><span class="words"><strong>{text.no}</strong></span></button>
    </div>
  );
}
