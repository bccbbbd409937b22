import { useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { useEffect } from 'preact/hooks';
import { clock, day } from '../../../i18n/format';
import type { Schemas } from '../../../live/client';
import { serverNow } from '../../../live/clock';
import { insist } from '../../../live/retry';
import { Choice } from '../../../ui/Choice';
import { Loading } from '../../../ui/ConnectionBar';
import { useHeading } from '../../../ui/hooks';
import { readSchedule } from '../commands';
import type { PageProps } from '../Matchmaking';
import { words } from '../words';
import './print.css';
import { personSheets, revisionsBefore, since, tableSheets, type Meeting, type Sheet } from './sheets';

type Of = 'people' | 'tables';

/** The published schedule on paper, for the day the Wi-Fi fails: a sheet for each person, and one for each table. */
export function Print({ conference, programme, view }: PageProps) {
  const text = words.value.print;
  const heading = useHeading(text.title, programme.about?.title);
  const schedule = useSignal<Schemas['ScheduleAnswer'] | null>(null);
  const read = useSignal(0);
  const of = useSignal<Of>('people');
  const from = useSignal('0');
  const zone = programme.about?.timeZone;
  const number = view.plan?.published?.number ?? 0;
  useEffect(() => {
    let wanted = true;
    void insist(() => readSchedule(conference)).then(found => { if (wanted) [schedule.value, read.value] = [found, serverNow()]; }, () => {});
    return () => void (wanted = false);
  }, [conference, number]);
  const it = schedule.value;
  if (!it) return <Loading />;
  const all = of.value === 'people' ? personSheets(it, words.value.locale) : tableSheets(it, words.value.locale);
  const sheets = since(all, Number(from.value));
  const nameOf = new Map(it.people.map(person => [person.person, person]));
  const stamp = it.at ? text.stamp(it.number, `${day(it.at, zone)}, ${clock(it.at, zone)}`) : '';
  // What changed after the publication must not look like the paper that it replaces.
  const changed = text.changedStamp(it.number, `${day(read.value, zone)}, ${clock(read.value, zone)}`);
  return (
    <div class="stack wide print-page">
      <div class="stack no-print">
        <div class="stack tight"><h1 {...heading}>{text.title}</h1><p class="soft">{text.how}</p></div>
        {it.number === 0 ? <p class="empty">{text.none}</p> : (
          <div class="card stack">
            <Choice legend={text.sheets} value={of.value} onChange={chosen => void (of.value = chosen)} options={[['people', text.people], ['tables', text.tables]]} />
            <div class="field">
              <label for="since">{text.since}</label>
              <select id="since" class="input" value={from.value} aria-describedby="since-hint" onChange={e => void (from.value = e.currentTarget.value)}>
                <option value="0">{text.all}</option>
                {revisionsBefore([...personSheets(it, words.value.locale), ...tableSheets(it, words.value.locale)]).map(revision => <option key={revision} value={revision}>{text.changedSince(revision)}</option>)}
              </select>
              <p class="hint" id="since-hint">{text.sinceHint}</p>
            </div>
            <div class="row"><button type="button" class="button primary" onClick={() => print()}>{text.print(sheets.length)}</button><span class="small soft">{stamp}</span></div>
          </div>
        )}
      </div>
      <div class="sheets">{sheets.map(sheet => <SheetView key={sheet.id} sheet={sheet} of={of.value} title={programme.about?.title ?? ''} stamp={sheet.revision > it.number ? changed : stamp} zone={zone} nameOf={nameOf} />)}</div>
    </div>
  );
}

interface SheetProps { sheet: Sheet; of: Of; title: string; stamp: string; zone: string | undefined; nameOf: ReadonlyMap<string, Schemas['ScheduledPerson']> }

function SheetView({ sheet, of, title, stamp, zone, nameOf }: SheetProps) {
  const text = words.value.print;
  const who = (meeting: Meeting): string => meeting.people.filter(person => of === 'tables' || person !== sheet.id)
    .map(person => nameOf.get(person)).map(person => (person?.name ? [person.name, person.organisation].filter(Boolean).join(', ') : text.someone)).join(' · ');
  return (
    <article class="sheet" aria-label={sheet.name}>
      <header><p class="event">{title}</p><h2>{sheet.name}</h2>{sheet.about && <p class="about">{sheet.about}</p>}</header>
      {sheet.meetings.length === 0 ? <p>{text.empty}</p> : <table>
        <thead><tr><th scope="col">{text.time}</th>{of === 'people' && <th scope="col">{text.table}</th>}<th scope="col">{text.with}</th></tr></thead>
        <tbody>
          {sheet.meetings.map((meeting, i) => {
            const today = day(meeting.start, zone);
            const first = i === 0 || day(sheet.meetings[i - 1]!.start, zone) !== today;
            return (
              <Fragment key={meeting.request}>
                {first && <tr class="day"><th scope="colgroup" colSpan={of === 'people' ? 3 : 2}>{today}</th></tr>}
                <tr>
                  <th scope="row">{clock(meeting.start, zone)}–{clock(Date.parse(meeting.start) + meeting.minutes * 60_000, zone)}</th>
                  {of === 'people' && <td><strong>{meeting.tableName ?? meeting.table}</strong>{meeting.location && <span class="where">{meeting.location}</span>}</td>}
                  <td>{who(meeting)}</td>
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>}
      <footer>{stamp}</footer>
    </article>
  );
}
