import { clock } from '../i18n/format';
import { common } from '../i18n/words';
import { now } from '../live/clock';
import { entries, isOn, type Entry } from '../live/programme';
import type { ProgrammeView } from '../live/views';
import { useHeading } from '../ui/hooks';
import { who } from './identity';
import { JoinBox } from './JoinBox';
import { words } from './words';

const TODAY = 14 * 3_600_000;

/** Room by room: what is on, and what comes next there. */
export function Agenda({ programme }: { programme: ProgrammeView }) {
  const text = words.value;
  const heading = useHeading(programme.about?.title ?? text.title);
  const zone = programme.about?.timeZone;
  const rooms = byRoom(programme, now.value);
  return (
    <main class="screen agenda-scene" data-scene="agenda">
      <header>
        <h1 {...heading}>{programme.about?.title ?? ''}</h1>
        <p class="clock">{clock(now.value, zone)}</p>
      </header>
      {rooms.length === 0 && <p class="big">{programme.about && text.noMore}</p>}
      <div class={rooms.length > 3 ? 'rooms many' : 'rooms'}>
        {rooms.map(({ room, on, next }) => (
          <section key={room}>
            <h2>{room || text.elsewhere}</h2>
            {on.map(s => <Item key={s.id} session={s} label={text.now} time={text.until(clock(s.ends, zone))} current />)}
            {next && <Item session={next} label={text.next} time={clock(next.starts, zone)} />}
          </section>
        ))}
      </div>
      {who.value?.conference && <footer><span /><JoinBox conference={who.value.conference} /></footer>}
    </main>
  );
}

function Item({ session, label, time, current }: { session: Entry; label: string; time: string; current?: boolean }) {
  return (
    <div class={current ? 'item current' : 'item'}>
      <p class="when"><span class="label">{label}</span> {time}{session.state === 'delayed' && ` · ${common.value.states.delayed}`}</p>
      <p class="title">{session.title}</p>
    </div>
  );
}

function byRoom(programme: ProgrammeView, at: number): { room: string; on: Entry[]; next: Entry | undefined }[] {
  const coming = entries(programme).filter(s => s.state !== 'cancelled' && s.ends > at && s.starts < at + TODAY);
  const rooms = [...new Set(coming.map(s => s.room))];
  return rooms.map(id => {
    const here = coming.filter(s => s.room === id);
    return { room: id ? programme.rooms?.[id]?.name ?? '' : '', on: here.filter(s => isOn(s, at)), next: here.find(s => s.starts > at) };
  }).sort((a, b) => Number(b.on.length > 0) - Number(a.on.length > 0) || a.room.localeCompare(b.room)).slice(0, 6);
}
