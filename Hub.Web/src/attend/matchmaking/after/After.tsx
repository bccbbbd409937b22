import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { now } from '../../../live/clock';
import { topicName } from '../../../live/topics';
import { Icon } from '../../../ui/Icon';
import { newTimes, outcomes, type Told } from '../acts';
import type { Meeting } from '../agenda';
import { about, type Match } from '../matching';
import { namesOf } from '../people';
import { meet } from '../words';
import './after.css';
import { changed, isAfter, toldOf } from './outcome';
import { OutcomeForm } from './OutcomeForm';
import { words } from './words';

export interface AfterProps { match: Match; meeting: Meeting }

/** Under a meeting that has begun: what came of it, and a new time for those who missed each other. */
export function After({ match, meeting }: AfterProps) {
  const text = words.value;
  const id = useId();
  const open = useSignal(false);
  if (!isAfter(meeting, now.value)) return null;
  const of = about(match.who, meeting.id);
  const shown = match.my.outcomes?.[meeting.id];
  const wish = outcomes.wished(of);
  const told = wish?.want ?? toldOf(shown, meeting.round);
  const names = (people: readonly string[]): string => meet.value.list(namesOf(match.who.conference, people) ?? ['…']);
  const exchanged = Object.keys(shown?.exchanged ?? {});
  const tell = (change: { [key in keyof Told]?: Told[key] | undefined }): void => outcomes.want(of, changed(told, change));
  return (
    <div class="after stack tight no-print">
      <p class="meta">
        {meeting.held && <span class="badge good"><Icon name="check" />{text.held}</span>}
        {meeting.missed && <span class="badge bad">{text.missed}</span>}
        {told.outcome && <span class="badge accent">{text.outcomeSaid[told.outcome]}</span>}
        {told.topic && <span class="badge">{topicName(told.topic)}</span>}
      </p>
      {meeting.missed && <NewTime match={match} meeting={meeting} />}
      {exchanged.length > 0 && <p class="small">{text.exchanged(names(exchanged))}</p>}
      <div>
        <button type="button" class="button" aria-expanded={open.value} aria-controls={open.value ? id : undefined} onClick={() => void (open.value = !open.value)}>
          <Icon name="pen" />{text.how}<span class="hidden"> {text.howOf(names(meeting.with))}</span>
        </button>
      </div>
      {open.value && <OutcomeForm id={id} meeting={meeting} told={told} names={names(meeting.with)} tell={tell} alone={told.exchange && exchanged.length === 0} />}
      <p class="small soft" role="status">{wish?.trouble ? meet.value.unsent : wish && !wish.taken ? text.sending : open.value && (shown || wish) ? text.saved : ''}</p>
    </div>
  );
}

/** Those who missed each other meet later, if all of them like. */
function NewTime({ match, meeting }: AfterProps) {
  const text = words.value;
  const of = about(match.who, meeting.id);
  const wish = newTimes.wished(of);
  const me = match.who.person;
  const on = wish?.want ?? meeting.newTime?.includes(me) ?? false;
  const others = (meeting.newTime ?? []).filter(it => it !== me);
  const names = others.length > 0 ? namesOf(match.who.conference, others) : undefined;
  return (
    <div class="stack tight">
      {names && <p>{text.newTimeOf(meet.value.list(names))}</p>}
      <div><button type="button" class={on ? 'button toggle on' : 'button'} aria-pressed={on} onClick={() => newTimes.want(of, !on)}><Icon name="clock" />{text.newTime}</button></div>
      <p class="small soft" role="status">{wish?.trouble ? meet.value.unsent : on ? text.newTimeOn : ''}</p>
    </div>
  );
}
