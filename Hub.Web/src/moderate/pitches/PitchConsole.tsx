import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { topics, type Session, type StaffProgrammeView, type StageView } from '../../live/views';
import { Loading } from '../../ui/ConnectionBar';
import { useHeading, useTopic } from '../../ui/hooks';
import type { IconName } from '../../ui/Icon';
import { later } from '../../ui/later';
import type { Member } from '../../ui/StaffGate';
import type { At } from '../at';
import { editing } from '../polls/editing';
import { useFocusSoon } from '../../ui/focus';
import { confirmPhases } from '../polls/running';
import { inColumn } from '../questions/board';
import { Dialogs as QuestionDialogs } from '../questions/Dialogs';
import { focusFinder, questionKey } from '../questions/keys';
import { useBoard } from '../questions/useBoard';
import { size } from '../size';
import { shownStage } from '../stage/ahead';
import { confirmStage, stageAhead } from '../stage/doing';
import { Strip } from '../stage/Strip';
import { Tabs } from '../Tabs';
import { words as shared } from '../words';
import { Dialogs } from './Dialogs';
import { Dock } from './Dock';
import { missingOf } from './jury/table';
import { listen } from './keys';
import { shownTab, tabsOf, tracksOf, type Tab } from './layout';
import { Panes } from './Panes';
import { pressed } from './pressed';
import { useRound } from './round';
import { ShowStrip } from './show/ShowStrip';
import { words } from './words';
import './pitches.css';

const Editor = later(() => import('../polls/Editor').then(m => m.Editor));
const Settings = later(() => import('../settings/Settings').then(m => m.Settings));
const icons: Record<Tab, IconName> = { show: 'pitch', backstage: 'stage', questions: 'talk', jury: 'trophy', more: 'more' };

interface Props { me: Member; id: string; session: Session; programme: StaffProgrammeView; onHelp: () => void }

/** All of a pitch round on one page: the show, its questions, its jury and result, the screens. */
export function PitchConsole({ me, id, session, programme, onHelp }: Props) {
  const at = useRef<At>({ conference: me.conference, session: id }).current;
  const heading = useHeading(session.title, programme.about?.title);
  const round = useRound(at);
  const board = useBoard(at);
  const live = useTopic<StageView>(topics.staffStage(at.conference, id)).view.value;
  const tab = useSignal<Tab>('show');
  const settings = useSignal(false);
  useFocusSoon();
  useEffect(() => {
    if (!live) return;
    confirmStage(at, live);
    confirmPhases(live);
  }, [live]);

  const length = Date.parse(session.end) - Date.parse(session.start);
  const now = { at, length, tab, onHelp, board };
  const latest = useRef(now);
  latest.current = now;
  useEffect(() => listen({
    show: (does, pitch) => pressed(does, pitch, latest.current),
    question: (does, card) => questionKey(does, card, latest.current.board, focusFinder),
  }), []);

  if (!round || !board.view) return <Loading />;
  const stage = shownStage(live ?? {}, stageAhead(at));
  const on = shownTab(size.value, tab.value);
  const waiting = inColumn(board.cards, 'pending').length;
  const counts = { questions: waiting, jury: missingOf(round).length };
  const nav = <Tabs tab={tab} tabs={tabsOf(size.value)} icons={icons} labels={words.value.tabs} counts={counts} />;
  return (
    <div class={`console rounds ${size.value}`} data-tab={on}>
      <div class="console-head">
        <h1 {...heading}>{session.title}</h1>
        {size.value === 'desk' && nav}
        <Strip at={at} view={stage} clock={false} />
        <p class="hidden" role="status">{shared.value.waiting(waiting)}</p>
      </div>
      {on !== 'show' && <ShowStrip at={at} round={round} />}
      <Panes tracks={tracksOf(size.value, on)} at={at} round={round} board={board} stage={stage} programme={programme} length={length}
        onSettings={() => void (settings.value = true)} />
      {size.value !== 'desk' && <><Dock at={at} round={round} whole={on === 'show'} />{nav}</>}
      <Dialogs at={at} round={round} session={session} />
      <QuestionDialogs at={at} byId={board.byId} labels={board.labels} onDecline={board.decline} onMerge={board.merge} />
      {editing.value && <Editor key={editing.value.draft.id} {...editing.value} />}
      {settings.value && (
        <Settings at={at} settings={board.view.settings} stage={stage} languages={Object.keys(programme.about?.languages ?? {})} onClose={() => void (settings.value = false)} />
      )}
    </div>
  );
}
