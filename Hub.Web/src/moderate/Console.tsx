import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { topics, type Session, type StageView, type StaffProgrammeView } from '../live/views';
import { Loading } from '../ui/ConnectionBar';
import { useHeading, useTopic } from '../ui/hooks';
import type { IconName } from '../ui/Icon';
import { later } from '../ui/later';
import type { Member } from '../ui/StaffGate';
import type { At } from './at';
import { listen } from './keys';
import { tabs, tracksOf, type Tab } from './layout';
import { Panes } from './Panes';
import { editing } from './polls/editing';
import { current, firstPrepared, openPoll, pollsOf } from './polls/library';
import { confirmPhases, lastClosed, phasesAhead } from './polls/running';
import { Followed } from './polls/usePolls';
import { Dialogs } from './questions/Dialogs';
import { inColumn } from './questions/board';
import { useBoard } from './questions/useBoard';
import { size } from './size';
import { confirmStage, stageAhead } from './stage/doing';
import { shownStage } from './stage/ahead';
import { firstWaiting } from './stage/stage';
import { Strip } from './stage/Strip';
import { pressed } from './pressed';
import { Dock } from './Dock';
import { Tabs } from './Tabs';
import { words } from './words';

const Editor = later(() => import('./polls/Editor').then(m => m.Editor));
const Settings = later(() => import('./settings/Settings').then(m => m.Settings));

const icons: Record<Tab, IconName> = { waiting: 'talk', stage: 'stage', polls: 'poll', hands: 'hand', more: 'more' };

interface Props { me: Member; id: string; session: Session; programme: StaffProgrammeView; onHelp: () => void }

/** All of a panel on one page: questions, polls, hands, the clock, screens. What a small window has no room for is a tab away. */
export function Console({ me, id, session, programme, onHelp }: Props) {
  const at = useRef<At>({ conference: me.conference, session: id }).current;
  const heading = useHeading(session.title, programme.about?.title);
  const board = useBoard(at);
  const live = useTopic<StageView>(topics.staffStage(at.conference, id)).view.value;
  const stage = shownStage(live ?? {}, stageAhead(at));
  const tab = useSignal<Tab>('waiting');
  const settings = useSignal(false);
  // Before the browser may hand over the next key: what is seen is what a key is about.
  useLayoutEffect(() => {
    if (!live) return;
    confirmStage(at, live);
    confirmPhases(live);
  }, [live]);

  const length = Date.parse(session.end) - Date.parse(session.start);
  const polls = pollsOf(stage, phasesAhead.value);
  const now = useRef({ at, board, length, tab, onHelp });
  now.current = { at, board, length, tab, onHelp };
  useEffect(() => listen((does, card) => pressed(does, card, now.current)), []);

  if (!board.view) return <Loading />;
  const follow = [current(polls, lastClosed.value), firstPrepared(polls)].flatMap(poll => (poll ? [poll.id] : []));
  const waiting = inColumn(board.cards, 'pending').length;
  const counts = { waiting, hands: firstWaiting(stage) ? stage.stage?.hands ?? 0 : 0, ...(openPoll(polls) && { polls: true as const }) };
  return (
    <div class={`console ${size.value}`} data-tab={tab.value}>
      <div class="console-head">
        <h1 {...heading}>{session.title}</h1>
        <Strip at={at} view={stage} clock={!tracksOf(size.value, tab.value).flat().includes('clock')}
          hands={size.value === 'desk' && counts.hands > 0 ? { up: counts.hands, onShow: () => void pressed('go-hands', undefined, now.current) } : undefined} />
        <p class="hidden" role="status">{words.value.waiting(waiting)}</p>
      </div>
      <Panes tracks={tracksOf(size.value, tab.value)} board={board} stage={stage} session={session} programme={programme} length={length} onSettings={() => void (settings.value = true)} />
      {size.value === 'tablet' && tab.value !== 'stage' && <Dock board={board} />}
      {size.value !== 'desk' && <Tabs tab={tab} tabs={tabs} icons={icons} labels={words.value.tabs} counts={counts} />}
      {[...new Set(follow)].map(poll => <Followed key={poll} at={at} poll={poll} />)}
      <Dialogs at={at} byId={board.byId} labels={board.labels} onDecline={board.decline} onMerge={board.merge} />
      {editing.value && <Editor key={editing.value.draft.id} {...editing.value} />}
      {settings.value && (
        <Settings at={at} settings={board.view.settings} stage={stage} languages={Object.keys(programme.about?.languages ?? {})} onClose={() => void (settings.value = false)} />
      )}
    </div>
  );
}
