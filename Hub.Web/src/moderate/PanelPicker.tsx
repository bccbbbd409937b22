import { clock, day } from '../i18n/format';
import { common } from '../i18n/words';
import { now } from '../live/clock';
import { entries, isOn, type Entry } from '../live/programme';
import type { Kind, ProgrammeView } from '../live/views';
import { useHeading } from '../ui/hooks';
import { Icon, kindIcons } from '../ui/Icon';
import { href } from '../ui/router';
import { words } from './words';

const places: Partial<Record<Kind, string>> = { panel: 'panel', 'pitch-round': 'pitches', matchmaking: 'floor' };

/** What has a console. */
export const isRun = ({ kind }: { kind: Kind }): boolean => kind in places;

export function PanelPicker({ programme }: { programme: ProgrammeView }) {
  const text = words.value;
  const heading = useHeading(text.pick, programme.about?.title);
  const panels = entries(programme).filter(isRun);
  const on = panels.filter(s => isOn(s, now.value));
  const list = (sessions: readonly Entry[]) => (
    <ul class="picker">{sessions.map(s => <li key={s.id}><PanelLink session={s} programme={programme} /></li>)}</ul>
  );
  return (
    <div class="stack wide">
      <div class="stack tight"><h1 {...heading}>{text.pick}</h1>{on.length > 0 && <p class="soft">{text.pickHint}</p>}</div>
      <p><a class="button" href={href('door')}><Icon name="door" />{text.door}</a></p>
      {panels.length === 0 && <p class="empty">{text.noPanels}</p>}
      {on.length > 0 && <section class="stack" aria-labelledby="on"><h2 id="on">{text.onNow}</h2>{list(on)}</section>}
      {panels.length > on.length && <section class="stack" aria-labelledby="other"><h2 id="other">{text.other}</h2>{list(panels.filter(s => !on.includes(s)))}</section>}
    </div>
  );
}

function PanelLink({ session, programme }: { session: Entry; programme: ProgrammeView }) {
  const zone = programme.about?.timeZone;
  const room = session.room && programme.rooms?.[session.room]?.name;
  return (
    <a class={`card pick ${session.kind}`} href={href(places[session.kind]!, session.id)}>
      <strong>{session.title}</strong>
      <span class="badge accent"><Icon name={kindIcons[session.kind]} />{common.value.kinds[session.kind]}</span>
      <span class="soft small">
        {day(session.starts, zone)}, {clock(session.starts, zone)}–{clock(session.ends, zone)}{room && ` · ${room}`}
        {session.state !== 'scheduled' && ` · ${common.value.states[session.state]}`}
      </span>
    </a>
  );
}
