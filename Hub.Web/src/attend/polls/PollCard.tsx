import { useEffect, useRef } from 'preact/hooks';
import { itemsInOrder } from '../../live/polls';
import { topics, type MyPollView, type PollView, type StageView } from '../../live/views';
import { Countdown } from '../../ui/Countdown';
import { useServerTime } from '../../ui/countdown';
import { useTopic } from '../../ui/hooks';
import type { Member } from '../../ui/StaffGate';
import { registerWindow } from './actions';
import { asked, leave, type Before } from './asked';
import { Asking } from './Asking';
import { confirmBallots } from './casting';
import { Outcome } from './Outcome';
import { Quiz } from './Quiz';
import { Receipt } from './Receipt';
import { pollWords as words } from '../../ui/pollWords';

interface Props { who: Member; id: string; presence: StageView['presence']; onOpen: (title: string) => void }

const none = { points: 0, right: 0, named: false };

/** One poll as its person sees it now: not yet, to be answered, or what came of it. */
export function PollCard({ who, id, presence, onOpen }: Props) {
  const text = words.value;
  const live = useTopic<PollView>(topics.poll(who.conference, id)).view.value;
  const my = useTopic<MyPollView>(topics.myPoll(who.conference, id, who.person)).view.value ?? {};
  const voted = Object.keys(my.ballots ?? {}).length > 0;
  const poll = live?.poll;
  const running = poll?.phase === 'open' || poll?.phase === 'closing';
  const voter = { remote: who.place === 'remote', pace: who.pace ?? 1, registered: !!my.window };
  const last = useRef<{ poll?: typeof poll; before?: Before | undefined; seen?: number }>({});
  if (poll && poll !== last.current.poll) last.current = { ...last.current, poll, before: leave(last.current.poll, poll, last.current.before) };
  const { before } = last.current;
  const all = live ? asked(live, voter, 0, before) : [];
  const now = useServerTime(all.flatMap(({ window }) => [window.opens, window.closes]));
  const here = live ? asked(live, voter, now, before).filter(it => it.sight !== 'not-yet') : [];
  const open = here.filter(it => it.sight === 'open');
  const isOpen = open.length > 0;
  if (isOpen && poll) last.current.seen = poll.round;

  useEffect(() => {
    if (poll) confirmBallots(id, poll.round, my.ballots);
  }, [poll?.round, my.ballots]);
  useEffect(() => {
    if (poll?.phase === 'open' && (voter.pace > 1 || my.window)) void registerWindow(who.conference, id).catch(() => undefined);
  }, [poll?.phase, poll?.round, voter.pace, voter.remote]);
  useEffect(() => {
    if (isOpen && poll && !voted) onOpen(poll.title);
  }, [isOpen, poll?.round]);

  // Between two questions there may be none for a while; before the first there is no poll yet.
  if (!live || !poll || (running && here.length === 0 && last.current.seen !== poll.round)) return null;
  const ends = open.map(it => it.window.closes).find(it => it !== undefined);
  const isQuiz = Object.values(live.items ?? {}).some(item => item.kind === 'quiz');
  const present = (presence?.hall ?? 0) + (presence?.remote ?? 0);
  return (
    <article class={isOpen ? 'card poll open' : 'card poll'} aria-labelledby={`poll-${id}`}>
      <header class="row spread">
        <div class="grow">
          <h3 id={`poll-${id}`} tabIndex={-1}>{poll.title}</h3>
          <p class="meta small">{poll.round > 1 && <span>{text.round(poll.round)}</span>}<span>{text.voted(poll.people, present)}</span></p>
        </div>
        {ends !== undefined && <Countdown from={open[0]!.window.opens} until={ends} label={text.timeLeft} say={text.secondsLeft} />}
      </header>
      {running
        ? <Asking who={who} id={id} view={live} my={my} here={here} />
        : <Outcome who={who} id={id} view={live} my={my} items={itemsInOrder(live)} />}
      {isQuiz && <Quiz who={who} poll={id} quiz={my.quiz ?? none} leaders={live.leaders} over={!running} />}
      {my.receipt && <Receipt conference={who.conference} poll={id} code={my.receipt.code} people={poll.people} closed={!running} />}
    </article>
  );
}
