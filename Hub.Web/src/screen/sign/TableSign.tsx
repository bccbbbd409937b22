import { useEffect } from 'preact/hooks';
import { clock } from '../../i18n/format';
import { common } from '../../i18n/words';
import { onTheFloor } from '../../live/board';
import { floorTopics, type FloorView, type TableMeetingView, type TableView } from '../../live/floorViews';
import { matchTopics, type MatchingView } from '../../live/matchViews';
import { nameOf } from '../../live/names';
import type { ProgrammeView } from '../../live/views';
import { useHeading, useTopic } from '../../ui/hooks';
import { toasts } from '../../ui/toasts';
import { boardWords } from '../../ui/boardWords';
import { Before, Running } from '../../ui/RoundState';
import { Meeting } from './Meeting';
import { confirmTaps, HELP, helps, startTaps } from './taps';
import { Toggle } from './Toggle';
import { words } from './words';
import './sign.css';

interface Props { conference: string; table: string; programme: ProgrammeView }

/** A tablet on a table: whose it is now and next, the clock, and what people there have to say by one tap. */
export function TableSign({ conference, table, programme }: Props) {
  const text = words.value;
  const view = useTopic<TableView>(floorTopics.table(conference, table)).view.value;
  const matching = useTopic<MatchingView>(matchTopics.shown(conference)).view.value;
  const known = matching?.tables?.[table];
  const heading = useHeading(known?.name ?? boardWords.value.table, programme.about?.title);
  useEffect(() => startTaps(conference, table), [conference, table]);
  useEffect(() => { if (view) confirmTaps(table, view); }, [view]);
  const find = (id: string | undefined): TableMeetingView | undefined => (id ? view?.meetings?.[id] : undefined);
  const { now: nowId, next: nextId, helpSince, taken } = view?.table ?? {};
  const [now, next] = [find(nowId), find(nextId)];
  const zone = programme.about?.timeZone;
  const session = (now ?? next)?.session;
  return (
    <main class="screen sign-scene" data-scene="table-sign">
      <header>
        <h1 {...heading}>{known?.name ?? boardWords.value.table}</h1>
        {session && <Clock key={session} conference={conference} session={session} of={(now ?? next)!.round} zone={zone} />}
      </header>
      {matching && !known ? <p class="big">{text.gone}</p>
        : now && nowId ? <Meeting key={nowId} conference={conference} table={table} id={nowId} meeting={now} taken={taken === nowId} hybrid={known?.kind === 'hybrid'} />
        : <p class="big">{view && (next ? text.free : text.nothing)}</p>}
      <footer>
        <div class="coming">{next && <Next conference={conference} meeting={next} zone={zone} />}
          <Toggle box={helps} of={{ conference, session: table, id: HELP }} on={helpSince !== undefined} label={text.help} done={text.isHelp} undo={text.noHelp} icon="hand" kind="help" />
        </div>
        <figure class="phone"><img class="qr" src={`/api/conferences/${conference}/tables/${table}/qr.svg`} alt={text.qr} width="400" height="400" /><figcaption>{text.scan}</figcaption></figure>
      </footer>
      <p class="refused" role="alert">{toasts.value.at(-1)?.text}</p>
    </main>
  );
}

function Next({ conference, meeting, zone }: { conference: string; meeting: TableMeetingView; zone: string | undefined }) {
  const text = words.value;
  const people = Object.keys(meeting.people).sort().map(id => nameOf(conference, id));
  return (
    <section class="next-pair" aria-labelledby="sign-next">
      <h2 id="sign-next">{text.next} <span>{text.at(clock(meeting.start, zone))}</span></h2>
      <ul>{people.map((it, i) => <li key={i}><strong>{it?.name ?? (it === null ? common.value.someone : '…')}</strong> <span>{it?.organisation}</span></li>)}</ul>
    </section>
  );
}

/** The clock of the round that the next people here are in, or wait for; the same as on the boards. */
function Clock({ conference, session, of, zone }: { conference: string; session: string; of: string; zone: string | undefined }) {
  const view = useTopic<FloorView>(floorTopics.shown(conference, session)).view.value ?? {};
  const { running, coming } = onTheFloor(view);
  if (running?.id === of) return <Running round={running} zone={zone} />;
  return coming?.id === of ? <Before view={view} round={coming} zone={zone} /> : null;
}
