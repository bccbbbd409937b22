import { useEffect } from 'preact/hooks';
import { clock, day as dayName, dayKey } from '../../i18n/format';
import { now } from '../../live/clock';
import { arrivalOf, arrivals, confirmArrivals, doorTopics, eventDay, type DoorView } from '../../live/door';
import type { ProgrammeView } from '../../live/views';
import { Loading } from '../../ui/ConnectionBar';
import { useHeading, useTopic } from '../../ui/hooks';
import { Icon } from '../../ui/Icon';
import { href } from '../../ui/router';
import type { Member } from '../../ui/StaffGate';
import { day } from '../day/words';

/** Where the QR code at the entrance leads. A page that is opened again at the hotel must not check anybody in: it takes a tap. */
export function AtDoor({ who, programme }: { who: Member; programme: ProgrammeView }) {
  const text = day.value.door;
  const heading = useHeading(text.title, programme.about?.title);
  const zone = programme.about?.timeZone;
  const today = eventDay(dayKey(now.value, zone), programme.about);
  const view = useTopic<DoorView>(doorTopics.mine(who.conference, who.person)).view.value;
  arrivals.start(who.conference, who.person);
  useEffect(() => { if (view) confirmArrivals(view, today.day); }, [view, today.day]);
  if (!view || !programme.about) return <Loading />;
  const of = arrivalOf(who.conference, today.day, who.person);
  const at = view.came?.[who.person]?.[today.day];
  const wish = arrivals.wished(of);
  const here = wish?.want ?? at !== undefined;
  return (
    <div class="stack">
      <h1 {...heading}>{text.title}</h1>
      <p class="soft">{dayName(`${today.day}T12:00:00Z`, 'UTC')}</p>
      {today.is !== 'today' ? <p class="note">{today.is === 'before' ? text.before : text.after}</p>
        : here ? (
          <p class="row spread"><span class="kind good"><Icon name="check" />{at ? text.since(clock(at, zone)) : text.here}</span>
            <button type="button" class="button quiet" onClick={() => arrivals.want(of, false)}><Icon name="undo" />{day.value.cameUndo}</button></p>
        ) : (
          <p><button type="button" class="button primary" onClick={() => arrivals.want(of, true)}><Icon name="check" />{text.come}</button></p>
        )}
      <p class="small soft" role="status">{wish?.trouble && day.value.pending}</p>
      <p><a class="button" href={href()}>{text.programme}</a></p>
    </div>
  );
}
