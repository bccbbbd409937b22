import { useEffect } from 'preact/hooks';
import type { ProgrammeView } from '../../live/views';
import { Icon } from '../../ui/Icon';
import { href, route } from '../../ui/router';
import type { Member } from '../../ui/StaffGate';
import { titleMark } from '../../ui/titleMark';
import { useMatch } from '../matchmaking/matching';
import { namesOf } from '../matchmaking/people';
import { meet } from '../matchmaking/words';
import { comes, startDay } from './acts';
import { TimeTo } from './TimeTo';
import { useNext } from './useNext';
import { day } from './words';
import '../pitches/called.css';

const BUZZ = [300, 150, 300, 150, 300];

/** Wherever on the page somebody is: that they are called to their table, and how long they still have. */
export function OnCall({ who, programme }: { who: Member; programme: ProgrammeView }) {
  const text = day.value;
  const match = useMatch(who, programme);
  startDay(who.conference, who.person);
  const next = useNext(match);
  const { meeting, stage } = next ?? {};
  const table = meeting?.table?.name;
  const there = meeting && comes.wished({ conference: who.conference, session: match.my.agenda?.[meeting.id]?.table ?? '', id: meeting.id })?.want;
  const urgent = (stage === 'called' || stage === 'running') && !match.my.agenda?.[meeting!.id]?.held && !there;
  useEffect(() => void (urgent && navigator.vibrate?.(BUZZ)), [urgent, meeting?.id, stage]);
  useEffect(() => {
    if (!urgent) return;
    titleMark.value = `● ${table ?? text.now}`;
    return () => void (titleMark.value = '');
  }, [urgent, table, text]);
  const [place, view] = route.value;
  const seen = place === 'meet' && view === 'agenda';
  const { offer } = match.my;
  const listed = (people: readonly string[]): string => meet.value.list(namesOf(who.conference, people) ?? ['…']);
  if (offer && !(who.person in offer.yes) && !seen) {
    return (
      <div class="turn-call" role="status">
        <div class="box urgent">
          <p><strong>{text.offered(listed(Object.keys(offer.with)))}</strong></p>
          <a class="button" href={href('meet', 'agenda')}><Icon name="meet" />{text.answer}</a>
        </div>
      </div>
    );
  }
  if (!next || stage === 'later' || seen || place === 'table') return <div class="turn-call" role="status" />;
  const names = listed(meeting!.with);
  return (
    <div class="turn-call" role="status">
      <div class={urgent ? 'box urgent' : 'box'}>
        <p><strong>{text.call[stage!](names, table ?? text.tableGone)}</strong> <TimeTo next={next} /></p>
        <a class="button" href={href('meet', 'agenda')}><Icon name="meet" />{text.open}</a>
      </div>
    </div>
  );
}
