import { clock } from '../../i18n/format';
import { onTheFloor, roundTime, type Numbered, type OnTheFloor } from '../../live/board';
import { floorTopics, type BoardView } from '../../live/floorViews';
import { matchTopics, type MatchingView } from '../../live/matchViews';
import type { ProgrammeView } from '../../live/views';
import { boardWords } from '../../ui/boardWords';
import { Loading } from '../../ui/ConnectionBar';
import { useServerTime } from '../../ui/countdown';
import { useHeading, useTopic } from '../../ui/hooks';
import { Icon } from '../../ui/Icon';
import { Before, Running } from '../../ui/RoundState';
import { href } from '../../ui/router';
import type { Member } from '../../ui/StaffGate';
import { useLines, type Marked } from '../../ui/useLines';
import { Lines } from './Lines';
import { useSparingly } from './useSparingly';
import { words } from './words';
import './board.css';

interface Props { who: Member; programme: ProgrammeView; session: string }

/** The board of the hall for eyes nearby, ears and fingers. */
export function BoardPage({ who, programme, session }: Props) {
  const text = words.value;
  const board = useTopic<BoardView>(floorTopics.board(who.conference, session)).view.value;
  const tables = useTopic<MatchingView>(matchTopics.shown(who.conference)).view.value?.tables ?? {};
  const floor = onTheFloor(board ?? {});
  const { running, coming } = floor;
  const now = useLines(who.conference, board, running?.id);
  const next = useLines(who.conference, board, coming?.id);
  const title = programme.sessions?.[session]?.title;
  const heading = useHeading(title ?? text.gone, programme.about?.title);
  const zone = programme.about?.timeZone;
  const nameOfTable = (table: string): string => tables[table]?.name ?? boardWords.value.someTable;
  const seat = (lines: readonly Marked[]): string => {
    const mine = lines.find(line => line.person === who.person);
    return mine ? text.yours(nameOfTable(mine.table), mine.partners.map(it => it.name).join(', ')) : '';
  };
  const sentence = useStateOf(floor, zone);
  const said = useSparingly(board ? [sentence, seat(running ? now : next)].filter(Boolean).join(' ') : '');
  if (!board) return <Loading />;
  const part = (round: Numbered, lines: readonly Marked[]) => (
    <section class="stack" aria-labelledby={`round-${round.id}`}>
      <div class="card stack tight">
        <h2 id={`round-${round.id}`}>{boardWords.value.round(round.number, floor.of)}</h2>
        {round === running ? <Running round={round} zone={zone} /> : <Before view={board} round={round} zone={zone} />}
        <p class="own"><Icon name="meet" />{seat(lines) || text.none}</p>
      </div>
      <Lines lines={lines} nameOfTable={nameOfTable} />
    </section>
  );
  return (
    <div class="stack wide board-page">
      <div class="stack tight">
        <p><a class="backlink" href={href()}><Icon name="back" />{text.back}</a></p>
        <h1 {...heading}>{title ?? text.gone}</h1>
        {title && <p class="soft">{text.how}</p>}
      </div>
      {running && part(running, now)}
      {coming && part(coming, next)}
      {!running && !coming && <p class="empty">{boardWords.value.ended}</p>}
      <p class="hidden" role="status">{said}</p>
    </div>
  );
}

/** In a sentence, how the rounds stand; anew when the last minute begins. */
function useStateOf({ running, coming, of }: OnTheFloor, zone: string | undefined): string {
  const text = boardWords.value;
  const zero = running && roundTime(running, 0).zero;
  const at = useServerTime([zero && zero - 60_000, zero]);
  if (running) {
    const { urgency } = roundTime(running, at);
    return `${text.round(running.number, of)}: ${urgency === 'soon' ? text.lastMinute : urgency === 'over' ? text.over : urgency === 'paused' ? text.paused : text.runsUntil(clock(zero!, zone))}.`;
  }
  return coming ? `${text.round(coming.number, of)}: ${coming.phase === 'called' ? text.go : text.startsAt(clock(coming.start, zone))}.` : text.ended;
}
