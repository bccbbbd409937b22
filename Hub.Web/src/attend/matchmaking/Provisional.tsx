import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Icon } from '../../ui/Icon';
import { feedback, type Feedback } from './acts';
import { byDay, provisionalMeetings, type Meeting } from './agenda';
import { about, type Match } from './matching';
import { MeetingCard } from './MeetingCard';
import { namesOf } from './people';
import { othersIn } from './requests';
import { dayName } from './when';
import { meet } from './words';

/** A plan that is not final, with what one thinks of it. */
export function Provisional({ match }: { match: Match }) {
  const text = meet.value.agenda;
  const { provisional, requests } = match.my;
  const all = provisionalMeetings(match.my, match.view, id => (requests?.[id] ? othersIn(requests[id], match.who.person) : []));
  if (!provisional || all.length === 0) return null;
  return (
    <section class="stack provisional" aria-labelledby="provisional">
      <h2 id="provisional">{text.provisional}</h2>
      <p class="note">{text.provisionalHint}</p>
      {byDay(all).map(([day, meetings]) => (
        <div key={day} class="stack tight">
          <h3>{dayName(day)}</h3>
          <ol class="stack tight">{meetings.map(it => <li key={it.id}><MeetingCard match={match} meeting={it}><Opinion match={match} run={provisional.run} meeting={it} /></MeetingCard></li>)}</ol>
        </div>
      ))}
    </section>
  );
}

function Opinion({ match, run, meeting }: { match: Match; run: string; meeting: Meeting }) {
  const text = meet.value.agenda;
  const id = useId();
  const word = useSignal<string | undefined>(undefined);
  const of = about(match.who, `${run}/${meeting.id}`);
  const wish = feedback.wished(of);
  const given = match.my.provisional?.meetings[meeting.id];
  const said: Feedback | undefined = wish?.want ?? (given?.fine === undefined ? undefined : { fine: given.fine, ...(given.word && { word: given.word }) });
  const names = meet.value.list(namesOf(match.who.conference, meeting.with) ?? ['…']);
  const say = (fine: boolean): void => {
    feedback.want(of, { fine });
    word.value = fine ? undefined : '';
  };
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const words = word.value?.trim();
    if (words) feedback.want(of, { fine: false, word: words });
    word.value = undefined;
  };
  return (
    <div class="stack tight no-print">
      <div class="row acts" role="group" aria-label={text.fineOf(names)}>
        <button type="button" class={said?.fine ? 'button toggle on' : 'button'} aria-pressed={said?.fine === true} onClick={() => say(true)}><Icon name="check" />{text.fine}</button>
        <button type="button" class={said && !said.fine ? 'button toggle on' : 'button'} aria-pressed={said?.fine === false} onClick={() => say(false)}><Icon name="cross" />{text.notFine}</button>
      </div>
      {word.value !== undefined && (
        <form class="field" onSubmit={send}>
          <label for={id}>{text.word}</label>
          <div class="row"><input id={id} class="input grow" maxLength={300} value={word.value} onInput={e => void (word.value = e.currentTarget.value)} /><button type="submit" class="button">{text.sendWord}</button></div>
        </form>
      )}
      <p class="small soft" role="status">{wish?.trouble ? meet.value.unsent : said && (said.fine ? text.saidFine : said.word ? text.saidWord(said.word) : text.saidNot)}</p>
    </div>
  );
}
