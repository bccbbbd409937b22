import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { compareNames } from '../../i18n/format';
import { freeTables, onTheFloor, type Numbered } from '../../live/board';
import { floorTopics, type BoardView } from '../../live/floorViews';
import { matchTopics, type MatchingView } from '../../live/matchViews';
import type { ProgrammeView } from '../../live/views';
import { boardWords } from '../../ui/boardWords';
import { Loading } from '../../ui/ConnectionBar';
import { useHeading, useTopic } from '../../ui/hooks';
import { Icon } from '../../ui/Icon';
import { Before, Running } from '../../ui/RoundState';
import { href } from '../../ui/router';
import type { Member } from '../../ui/StaffGate';
import { useLines, type Marked } from '../../ui/useLines';
import { Lines } from './Lines';
import { useStateOf } from './useStateOf';
import { useSparingly } from './useSparingly';
import { words } from './words';
import './board.css';

interface Props { who: Member; programme: ProgrammeView; session: string }

/** The board of the hall for eyes nearby, ears and fingers. */
export function BoardPage({ who, programme, session }: Props) {
  const text = words.value;
  const boards = boardWords.value;
  const id = useId();
  const sought = useSignal('');
  const board = useTopic<BoardView>(floorTopics.board(who.conference, session)).view.value;
  const tables = useTopic<MatchingView>(matchTopics.shown(who.conference)).view.value?.tables ?? {};
  const floor = onTheFloor(board ?? {});
  const { running, coming } = floor;
  const now = useLines(who.conference, board, running?.id);
  const next = useLines(who.conference, board, coming?.id);
  const title = programme.sessions?.[session]?.title;
  const heading = useHeading(title ?? text.gone, programme.about?.title);
  const zone = programme.about?.timeZone;
  const nameOfTable = (table: string): string => tables[table]?.name ?? boards.someTable;
  const seat = (lines: readonly Marked[]): string => {
    const mine = lines.find(line => line.person === who.person);
    return mine ? text.yours(nameOfTable(mine.table), mine.partners.map(it => it.name).join(', ')) : '';
  };
  const sentence = useStateOf(floor, zone);
  const said = useSparingly(board ? [sentence, seat(running ? now : next)].filter(Boolean).join(' ') : '');
  if (!board) return <Loading />;
  const rounds: [Numbered, readonly Marked[]][] = [...(running ? [[running, now] as [Numbered, Marked[]]] : []), ...(coming ? [[coming, next] as [Numbered, Marked[]]] : [])];
  const free = Object.entries(running ? freeTables(tables, board, running.id) : {}).filter(([, it]) => it).map(([table]) => nameOfTable(table)).sort(compareNames);
  return (
    <div class="stack wide board-page">
      <div class="stack tight">
        <p><a class="backlink" href={href()}><Icon name="back" />{text.back}</a></p>
        <h1 {...heading}>{title ?? text.gone}</h1>
        {title && <p class="soft">{text.how}</p>}
      </div>
      {rounds.length === 0 && <p class="empty">{boards.ended}</p>}
      {rounds.map(([round, lines]) => (
        <section key={round.id} class="card stack tight" aria-labelledby={`${id}-${round.id}`}>
          <h2 id={`${id}-${round.id}`}>{boards.round(round.number, floor.of)}</h2>
          {round === running ? <Running round={round} zone={zone} /> : <Before view={board} round={round} zone={zone} />}
          <p class="own"><Icon name="meet" />{seat(lines) || text.none}</p>
          {round === running && (free.length === 0 ? <p>{boards.noneFree}</p> : <details><summary>{boards.freeTables}: {free.length}</summary><p>{free.join(', ')}</p></details>)}
        </section>
      ))}
      {rounds.length > 0 && (
        <div class="stack">
          <div class="field">
            <label for={id}>{text.find}</label>
            <input id={id} class="input" type="search" value={sought.value} autocomplete="off" onInput={e => void (sought.value = e.currentTarget.value)} />
          </div>
          {rounds.map(([round, lines]) => <Lines key={round.id} title={text.who(round.number)} lines={lines} sought={sought.value} nameOfTable={nameOfTable} />)}
        </div>
      )}
      <p class="hidden" role="status">{said}</p>
    </div>
  );
}
