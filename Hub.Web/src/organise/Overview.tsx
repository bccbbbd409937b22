import { day, dayKey, number } from '../i18n/format';
import { common } from '../i18n/words';
import { now } from '../live/clock';
import { cameOn, doorTopics, type DoorView } from '../live/door';
import { days, entries } from '../live/programme';
import type { Kind } from '../live/views';
import { useHeading, useTopic } from '../ui/hooks';
import { Icon, kindIcons } from '../ui/Icon';
import { href } from '../ui/router';
import type { SectionProps } from './App';
import { words } from './words';

/** A date without a time: the same day wherever it is read. */
const noon = (date: string): string => day(`${date}T12:00:00Z`, 'UTC');

export function Overview({ conference, view }: SectionProps) {
  const text = words.value.overview;
  const heading = useHeading(view.about?.title ?? text.none, words.value.nav.overview);
  const all = entries(view);
  const zone = view.about?.timeZone;
  const speakers = new Set(all.flatMap(s => Object.keys(s.speakers ?? {})));
  const count = (items: object | undefined): number => Object.keys(items ?? {}).length;
  const door = useTopic<DoorView>(doorTopics.staff(conference)).view.value;
  const today = dayKey(now.value, zone);
  const numbers = [
    [all.length, text.sessions], [days(all, zone).length, text.days], [count(view.rooms), text.rooms], [speakers.size, text.speakers], [count(view.screens), text.screens],
    [cameOn(door, today).size, text.came],
  ] as const;
  const changed = all.filter(s => s.state !== 'scheduled').length;
  return (
    <div class="stack wide">
      <div class="stack tight">
        <h1 {...heading}>{view.about?.title ?? text.none}</h1>
        {view.about && <p class="soft">{noon(view.about.firstDay)} – {noon(view.about.lastDay)}{view.about.place && ` · ${view.about.place}`}</p>}
      </div>
      {view.about ? (
        <>
          <dl class="numbers six">{numbers.map(([n, name]) => <div key={name(2)}><dt>{name(n)}</dt><dd>{number(n)}</dd></div>)}</dl>
          {changed > 0 && <p class="note">{text.changed(changed)}</p>}
          <section class="stack" aria-labelledby="by-kind">
            <h2 id="by-kind">{text.byKind}</h2>
            <ul class="bars">
              {(Object.keys(kindIcons) as Kind[]).map(kind => {
                const n = all.filter(s => s.kind === kind).length;
                const name = common.value.kinds[kind];
                return (
                  <li key={kind}>
                    <Icon name={kindIcons[kind]} /><span class="grow">{name}</span>
                    <meter min={0} max={Math.max(all.length, 1)} value={n} aria-label={name} /><strong>{number(n)}</strong>
                  </li>
                );
              })}
            </ul>
          </section>
        </>
      ) : (
        <div class="empty stack">
          <p>{text.noneHow}</p>
          <p><a class="button primary" href={href('import')}>{text.toImport}</a></p>
        </div>
      )}
      <section class="stack" aria-labelledby="ways">
        <h2 id="ways">{text.ways}</h2>
        <div class="row">
          <a class="button" href="/"><Icon name="talk" />{text.attend}</a>
          <a class="button" href="/moderate"><Icon name="stage" />{text.moderate}</a>
          <a class="button" href="/moderate#/door"><Icon name="door" />{text.door}</a>
          <a class="button" href="/screen"><Icon name="screen" />{text.screen}</a>
        </div>
      </section>
    </div>
  );
}
