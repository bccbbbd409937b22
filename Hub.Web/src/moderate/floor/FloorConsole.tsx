import { useEffect, useRef } from 'preact/hooks';
import { dayKey } from '../../i18n/format';
import { now } from '../../live/clock';
import { cameOn, doorTopics, type DoorView } from '../../live/door';
import { floorTopics, type StaffFloorView } from '../../live/floorViews';
import { matchTopics, type MatchingView } from '../../live/matchViews';
import type { Session, StaffProgrammeView } from '../../live/views';
import { Loading } from '../../ui/ConnectionBar';
import { useHeading, useTopic } from '../../ui/hooks';
import type { Member } from '../../ui/StaffGate';
import type { At } from '../at';
import { isTyping, keysOn } from '../keys';
import { doesOf, type Does } from './keys';
import { RoundsPane } from './RoundsPane';
import { mainOf, tableRows } from './tables';
import { TablesPane } from './TablesPane';
import { moveBy, turnRound, undoTurn } from './turning';
import { Turning } from './Turning';
import { words } from './words';
import './floor.css';

interface Props { me: Member; id: string; session: Session; programme: StaffProgrammeView; onHelp: () => void }

/** The floor of a matchmaking session: one big button turns the rounds, and the tables that need somebody come first. */
export function FloorConsole({ me, id, session, programme, onHelp }: Props) {
  const at = useRef<At>({ conference: me.conference, session: id }).current;
  const heading = useHeading(session.title, programme.about?.title);
  const live = useTopic<StaffFloorView>(floorTopics.staff(at.conference, id));
  const tables = useTopic<MatchingView>(matchTopics.shown(at.conference)).view.value?.tables;
  const door = useTopic<DoorView>(doorTopics.staff(at.conference)).view.value;
  const view = live.view.value;
  const help = useRef(onHelp);
  help.current = onHelp;
  useEffect(() => {
    const acts: Record<Does, () => unknown> = {
      main: () => { const main = mainOf(live.view.peek() ?? {}); return main && turnRound(live, at, main.does, main.round); },
      undo: () => undoTurn(live, at),
      pause: () => { const now = live.view.peek()?.clock?.now; return now && turnRound(live, at, live.view.peek()?.rounds?.[now]?.leftSeconds === undefined ? 'pause' : 'go-on', now); },
      longer: () => moveBy(live, at, 1),
      shorter: () => moveBy(live, at, -1),
      help: () => help.current(),
    };
    const onKey = (event: KeyboardEvent): void => {
      const does = doesOf(event.key);
      if (!does || !keysOn.peek() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      void acts[does]();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [live]);
  if (!view || !tables) return <Loading />;
  const shown = view.clock?.now ?? view.clock?.next;
  const today = dayKey(now.value, programme.about?.timeZone);
  const came = cameOn(door, today);
  const rows = tableRows(view, tables, shown);
  return (
    <div class="floor">
      <h1 {...heading}>{session.title}</h1>
      {Object.keys(view.rounds ?? {}).length === 0 ? <p class="empty">{words.value.noRounds}</p> : (
        <div class="floor-panes">
          <Turning live={live} view={view} at={at} zone={programme.about?.timeZone} />
          <TablesPane at={at} rows={rows} isNow={view.clock?.now !== undefined} inTheHouse={person => came.size === 0 || came.has(person)} />
          <RoundsPane view={view} zone={programme.about?.timeZone} />
        </div>
      )}
    </div>
  );
}
