import { clocksDiffer, day } from '../i18n/format';
import { now } from '../live/clock';
import { days, entries, isOn, nextUp, type Entry } from '../live/programme';
import type { ProgrammeView } from '../live/views';
import { useHeading } from '../ui/hooks';
import { SessionCard } from './SessionCard';
import { words } from './words';

export function Programme({ programme }: { programme: ProgrammeView }) {
  const text = words.value.programme;
  const heading = useHeading(text.title, programme.about?.title);
  const zone = programme.about?.timeZone;
  const all = entries(programme);
  const on = all.filter(s => isOn(s, now.value));
  const next = nextUp(all, now.value);
  const card = (s: Entry, mark?: 'now' | 'next') => <li key={s.id}><SessionCard session={s} programme={programme} mark={mark} /></li>;
  return (
    <div class="stack wide">
      <div class="stack tight">
        <h1 {...heading}>{text.title}</h1>
        {programme.about?.place && <p class="soft">{programme.about.place}</p>}
        {zone && all[0] && clocksDiffer(all[0].start, zone) && <p class="soft small">{text.zone(zone)}</p>}
      </div>
      {all.length === 0 && <p class="empty">{text.empty}</p>}
      {on.length + next.length > 0 && (
        <section class="stack" aria-labelledby="now-next">
          <h2 id="now-next">{text.nowNext}</h2>
          <ul class="stack tight">{on.map(s => card(s, 'now'))}{next.map(s => card(s, 'next'))}</ul>
        </section>
      )}
      {days(all, zone).map(([key, sessions]) => (
        <section class="stack" key={key} aria-labelledby={`day-${key}`}>
          <h2 id={`day-${key}`} class="day">{day(sessions[0]!.starts, zone)}</h2>
          <ol class="stack tight">{sessions.map(s => card(s))}</ol>
        </section>
      ))}
    </div>
  );
}
