import { useEffect, useState } from 'preact/hooks';
import { roundBefore } from '../ui/charts/model';
import { Leaders, Result } from '../ui/charts';
import { Countdown } from '../ui/Countdown';
import { secondsLeft, useServerTime } from '../ui/countdown';
import { pollWords } from '../ui/pollWords';
import { itemsInOrder, runOf } from '../live/polls';
import type { PollItem, PollView, StageView } from '../live/views';
import { windowOf } from '../live/windows';
import { useFitted } from './fit';

const EACH = 15_000;
const FEWEST_LINES = 7.5;
const LINES_OF_BOARD = 11;
type Shown = Required<Pick<PollView, 'poll'>> & PollView;

/** The question and what there is to see of it: the answers, the time, the result. As large as its box allows. */
export function PollBox({ view, conference }: { view: Shown; conference: string }) {
  const { poll } = view;
  const [id, item] = useItem(view);
  const tally = id === undefined ? undefined : view.tally?.[id];
  const seen = poll.phase === 'shown' || (poll.phase === 'open' && poll.results === 'always' && (tally?.n ?? 0) > 0);
  const leaders = poll.phase === 'shown' && Object.keys(view.leaders ?? {}).length > 0;
  const round = roundBefore(view.rounds, poll.round);
  const before = round === undefined || id === undefined ? undefined : view.rounds?.[String(round)]?.[id];
  const fitted = useFitted<HTMLDivElement>(FEWEST_LINES);
  return (
    <div class={leaders ? 'poll-box with-leaders' : 'poll-box'}>
      <div class="cell">
        <div class="fitted" ref={fitted} data-testid="poll-picture">
          {item && <h2 class="asks">{item.text}</h2>}
          {!item && <p>{pollWords.value.screen.questions(Object.keys(view.items ?? {}).length)}</p>}
          {seen && item && tally ? <Result item={item} tally={tally} before={before} still most={item.kind === 'cloud' ? 40 : 6} /> : <State poll={poll} item={item} />}
        </div>
      </div>
      {leaders && <Board leaders={view.leaders} conference={conference} />}
    </div>
  );
}

function Board({ leaders, conference }: { leaders: PollView['leaders']; conference: string }) {
  const title = pollWords.value.quiz.leaders;
  const fitted = useFitted<HTMLDivElement>(LINES_OF_BOARD);
  return (
    <section class="cell board" aria-label={title}>
      <div ref={fitted}><h2>{title}</h2><Leaders leaders={leaders} conference={conference} most={6} /></div>
    </section>
  );
}

/** Before the result: the answers to choose from, or when it comes. */
function State({ poll, item }: { poll: Shown['poll']; item: PollItem | undefined }) {
  const text = pollWords.value.screen;
  const ends = poll.lastEndsAt === undefined ? undefined : Date.parse(poll.lastEndsAt);
  const at = useServerTime([ends], true);
  if (poll.phase === 'open') return item ? <Answers item={item} /> : null;
  const left = ends === undefined ? 0 : secondsLeft(ends, at);
  return <p class="follow" role="status">{poll.phase === 'closing' && left > 0 ? text.resultsIn(left) : text.follow}</p>;
}

function Answers({ item }: { item: PollItem }) {
  const options = Object.entries(item.options ?? {}).sort((a, b) => a[1].order - b[1].order);
  if (options.length > 0) return <ol class={options.length > 4 ? 'answers two' : 'answers'}>{options.map(([id, option]) => <li key={id}>{option.text}</li>)}</ol>;
  if (item.kind !== 'scale') return null;
  return <p class="span-of"><strong>{item.from ?? 1}</strong> {item.fromLabel} … <strong>{item.to ?? 5}</strong> {item.toLabel}</p>;
}

/** The question that is asked; of several that are shown, or asked at everybody's own pace, one after the other. */
function useItem(view: Shown): [string, PollItem] | [undefined, undefined] {
  const items = itemsInOrder(view);
  const [turn, next] = useState(0);
  const turning = items.length > 1 && view.poll.item === undefined && view.poll.phase === 'shown';
  useEffect(() => {
    if (!turning) return next(0);
    const timer = setInterval(() => next(n => n + 1), EACH);
    return () => clearInterval(timer);
  }, [turning]);
  const asked = items.find(([id]) => id === view.poll.item);
  if (asked) return asked;
  return items.length === 1 || turning ? items[turn % items.length]! : [undefined, undefined];
}

/** The time that the hall has left. */
export function HallCountdown({ view }: { view: Shown }) {
  const run = view.poll.phase === 'open' ? runOf(view.poll) : undefined;
  const window = run && windowOf(run, 0, { remote: false, pace: 1 });
  return window?.closes === undefined ? null : <Countdown from={window.opens} until={window.closes} label={pollWords.value.timeLeft} />;
}

export function Voted({ view, presence }: { view: Shown; presence: StageView['presence'] }) {
  return <p class="voted" data-testid="voted">{pollWords.value.voted(view.poll.people, (presence?.hall ?? 0) + (presence?.remote ?? 0))}</p>;
}
