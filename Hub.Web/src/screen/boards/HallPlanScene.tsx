import { freeTables, onTheFloor } from '../../live/board';
import { floorTopics, type BoardView } from '../../live/floorViews';
import { matchTopics, type MatchingView } from '../../live/matchViews';
import { compareNames } from '../../i18n/format';
import { boardWords } from '../../ui/boardWords';
import { HallPlan } from '../../ui/HallPlan';
import { useHeading, useTopic } from '../../ui/hooks';
import type { SceneProps } from './Matches';
import { Before, Running } from '../../ui/RoundState';

/** Where the tables stand, and at which of them nobody sits: in the round that goes on, or for which people are called. */
export function HallPlanScene({ conference, session, programme }: SceneProps) {
  const text = boardWords.value;
  const board = useTopic<BoardView>(floorTopics.board(conference, session)).view.value ?? {};
  const tables = useTopic<MatchingView>(matchTopics.shown(conference)).view.value?.tables ?? {};
  const heading = useHeading(text.planTitle, programme.about?.title);
  const { running, coming, of } = onTheFloor(board);
  const first = running ?? coming;
  const free = freeTables(tables, board, board.clock?.now);
  const shown = Object.fromEntries(Object.entries(free).map(([id, isFree]) => [id, { ...tables[id]!, free: isFree }]));
  const unplaced = Object.values(shown).filter(it => it.x === undefined || it.y === undefined).sort((a, b) => compareNames(a.name, b.name));
  const zone = programme.about?.timeZone;
  const some = Object.keys(shown).length > 0;
  const placed = unplaced.length < Object.keys(shown).length;
  return (
    <main class="screen board-scene plan-scene" data-scene="hall-plan">
      <header>
        <div><h1 {...heading}><span class="hidden">{text.planTitle}: </span>{programme.sessions?.[session]?.title}</h1>{first && <p class="round">{text.round(first.number, of)}</p>}</div>
        {running ? <Running round={running} zone={zone} /> : coming && <Before view={board} round={coming} zone={zone} />}
      </header>
      {placed && <div class="box"><HallPlan tables={shown} label={text.plan(Object.values(free).filter(Boolean).length, Object.keys(free).length)} /></div>}
      {some && (
        <footer>
          <ul class="legend">
            <li><svg viewBox="0 0 24 24" aria-hidden="true"><circle class="free" cx="12" cy="12" r="10" /></svg>{text.states.free}</li>
            <li><svg viewBox="0 0 24 24" aria-hidden="true"><rect class="busy" x="2" y="2" width="20" height="20" rx="3" /></svg>{text.states.busy}</li>
          </ul>
          {unplaced.length > 0 && <p>{text.elsewhere}: {unplaced.map(it => `${it.name} (${text.states[it.free ? 'free' : 'busy']})`).join(', ')}</p>}
        </footer>
      )}
    </main>
  );
}
