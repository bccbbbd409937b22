import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { day as dayName, dayKey, number } from '../../i18n/format';
import { now } from '../../live/clock';
import { arrivalOf, arrivals, confirmArrivals, doorTopics, eventDay, type DoorView } from '../../live/door';
import type { StaffProgrammeView } from '../../live/views';
import { Loading } from '../../ui/ConnectionBar';
import { useHeading, useTopic } from '../../ui/hooks';
import { Icon } from '../../ui/Icon';
import type { Member } from '../../ui/StaffGate';
import { ArrivalRow } from './ArrivalRow';
import { arrivalsOn, countsOf, expected, filters, found, loadExpected, type Arrival, type Expected, type Filter } from './arriving';
import { GoneDialog, isBack } from './Gone';
import { Poster } from './Poster';
import { words } from './words';
import './door.css';

const SHOWN = 40;

/** The desk at the entrance: find a person, say that they are here. */
export function DoorDesk({ me, programme }: { me: Member; programme: StaffProgrammeView }) {
  const text = words.value;
  const { conference } = me;
  const heading = useHeading(text.title, programme.about?.title);
  const zone = programme.about?.timeZone;
  const today = eventDay(dayKey(now.value, zone), programme.about);
  const live = useTopic<DoorView>(doorTopics.staff(conference));
  const view = live.view.value;
  const sought = useSignal('');
  const filter = useSignal<Filter>('all');
  const more = useSignal(false);
  const last = useSignal<Arrival['person'] | null>(null);
  const poster = useSignal(false);
  const leaving = useSignal<Expected | null>(null);
  const meets = Object.values(programme.sessions ?? {}).some(session => session.kind === 'matchmaking');
  const field = useRef<HTMLInputElement>(null);
  arrivals.start(conference, me.person);
  useEffect(() => { if (view) confirmArrivals(view, today.day); }, [view, today.day]);
  const people = expected.value;
  const all = arrivalsOn(people ?? [], view ?? {}, conference, today.day);
  const hits = found(all, sought.value, filter.value);
  // Who joined after the list was read is looked for when they came by the code on the wall, or are sought in vain.
  const listed = new Set(all.map(it => it.person.person));
  const strangers = Object.keys(view?.came ?? {}).filter(id => !listed.has(id)).length;
  const inVain = hits.length === 0 && sought.value.trim() !== '';
  useEffect(() => { if (!people || strangers > 0 || inVain) void loadExpected(conference).catch(() => undefined); }, [conference, strangers, inVain]);
  if (!people || !view) return <Loading />;
  const counts = countsOf(all);
  const say = ({ person, here }: Arrival): void => {
    arrivals.want(arrivalOf(conference, today.day, person.person), !here);
    last.value = here ? null : person;
    if (!here) [sought.value, more.value] = ['', false];
    field.current?.focus();
  };
  const only = hits.length === 1 && sought.value.trim() !== '' && !hits[0]!.here ? hits[0] : undefined;
  return (
    <div class="stack wide door">
      <div class="stack tight">
        <h1 {...heading}>{text.title}</h1>
        <p class="soft">{dayName(`${today.day}T12:00:00Z`, 'UTC')}</p>
      </div>
      {today.is !== 'today' ? <p class="note">{today.is === 'before' ? text.before : text.after}</p> : (
        <>
          <p class="came"><span><strong>{number(counts.here)}</strong> {text.hereOf(counts.here, counts.of)}</span>
            <meter min={0} max={Math.max(1, counts.of)} value={counts.here} aria-label={text.title} /></p>
          <form class="stack tight" role="search" onSubmit={event => { event.preventDefault(); if (only) say(only); }}>
            <label for="door-search">{text.search}</label>
            <input id="door-search" ref={field} class="input" type="search" autocomplete="off" autocapitalize="words" spellcheck={false} aria-describedby="door-hint"
              value={sought.value} onInput={event => { sought.value = event.currentTarget.value; more.value = false; }} />
            <p class="soft small" id="door-hint">{only ? text.enter(only.person.name) : text.hint}</p>
            <div class="just-came" role="status">{last.value && <>
              <span>{text.isHere(last.value.name)}</span>
              <button type="button" class="button quiet" onClick={() => { const it = all.find(a => a.person.person === last.value!.person); if (it?.here) say(it); }}><Icon name="undo" />{text.undo}</button>
            </>}</div>
          </form>
          <div class="choices" role="group" aria-label={text.show}>
            {filters.map(it => <button type="button" class="button" key={it} aria-pressed={filter.value === it} onClick={() => { filter.value = it; more.value = false; }}>{text.filters[it]}</button>)}
          </div>
          <p class="hidden" role="status">{sought.value.trim() && text.found(hits.length)}</p>
          {hits.length === 0 ? <p class="empty">{people.length === 0 ? text.nobody : text.none}</p>
            : <ul class="arrivals">{hits.slice(0, more.value ? undefined : SHOWN).map(it => <li key={it.person.person}><ArrivalRow arrival={it} zone={zone} onSay={() => say(it)} onGone={meets ? () => void (leaving.value = it.person) : undefined} onBack={() => void isBack(conference, it.person)} /></li>)}</ul>}
          {hits.length > SHOWN && !more.value && <p><button type="button" class="button" onClick={() => void (more.value = true)}>{text.more(hits.length - SHOWN)}</button></p>}
        </>
      )}
      <div class="row">
        <button type="button" class="button" onClick={() => void (poster.value = true)}><Icon name="hall" />{text.poster}</button>
        <a class="button" href={`/api/conferences/${conference}/door/arrivals.csv`} download=""><Icon name="file" />{text.csv}</a>
      </div>
      {leaving.value && <GoneDialog conference={conference} person={leaving.value} onClose={() => void (leaving.value = null)} />}
      {poster.value && <Poster conference={conference} title={programme.about?.title ?? ''} onClose={() => void (poster.value = false)} />}
    </div>
  );
}
