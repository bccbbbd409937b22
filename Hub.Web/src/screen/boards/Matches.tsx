import { freeTables, onTheFloor } from '../../live/board';
import { floorTopics, type BoardView } from '../../live/floorViews';
import { matchTopics, type MatchingView, type MatchTable } from '../../live/matchViews';
import type { ById, ProgrammeView } from '../../live/views';
import { boardWords } from '../../ui/boardWords';
import { useHeading, useTopic } from '../../ui/hooks';
import { compareNames } from '../../i18n/format';
import { Pages } from './Pages';
import { Before, Running } from '../../ui/RoundState';
import { useLines } from '../../ui/useLines';

export interface SceneProps { conference: string; session: string; programme: ProgrammeView }

/** Who meets whom and where: before a round the whole wall is for it, while one runs it shares the wall with the clock and what is free. */
export function Matches({ conference, session, programme }: SceneProps) {
  const text = boardWords.value;
  const board = useTopic<BoardView>(floorTopics.board(conference, session)).view.value;
  const tables = useTopic<MatchingView>(matchTopics.shown(conference)).view.value?.tables ?? {};
  const { running, coming, of } = onTheFloor(board ?? {});
  const lines = useLines(conference, board, coming?.id);
  const zone = programme.about?.timeZone;
  const title = programme.sessions?.[session]?.title ?? '';
  const heading = useHeading(title, programme.about?.title);
  const first = running ?? coming;
  const meets = coming && Object.values(board?.meetings ?? {}).some(it => it.round === coming.id);
  return (
    <main class={running ? 'screen board-scene during' : 'screen board-scene'} data-scene="matches">
      <header>
        <div><h1 {...heading}>{title}</h1>{first && <p class="round">{text.round(first.number, of)}</p>}</div>
        {!running && coming && <Before view={board!} round={coming} zone={zone} />}
      </header>
      {running && (
        <aside class="now">
          <Running round={running} zone={zone} />
          <Free tables={tables} free={freeTables(tables, board!, running.id)} />
        </aside>
      )}
      <section class="main" aria-label={coming && text.round(coming.number, of)}>
        {running && coming && <div class="coming"><h2>{text.next(coming.number)}</h2><Before view={board!} round={coming} zone={zone} /></div>}
        {meets ? <Pages key={coming.id} lines={lines} tables={tables} /> : board && <p class="hush big">{coming ? text.nobody : text.ended}</p>}
      </section>
    </main>
  );
}

const MOST = 24;

function Free({ tables, free }: { tables: ById<MatchTable>; free: ById<boolean> }) {
  const text = boardWords.value;
  const names = Object.keys(free).filter(id => free[id]).map(id => tables[id]!.name).sort(compareNames);
  return (
    <section class="free" aria-labelledby="free-tables">
      <h2 id="free-tables">{text.freeTables}</h2>
      {names.length === 0 ? <p>{text.noneFree}</p> : <ul>{names.slice(0, MOST).map(name => <li key={name}>{name}</li>)}</ul>}
      {names.length > MOST && <p>{text.more(names.length - MOST)}</p>}
    </section>
  );
}
