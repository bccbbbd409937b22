import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { topics, type StageView } from '../../live/views';
import { useTopic } from '../../ui/hooks';
import type { Member } from '../../ui/StaffGate';
import { toast } from '../../ui/toasts';
import { openBallotBox } from './casting';
import { PollCard } from './PollCard';
import { pollWords as words } from '../../ui/pollWords';
import './polls.css';

type Listed = [string, NonNullable<StageView['polls']>[string]];

/** The polls of a session: those that run or are shown, and the earlier ones below. */
export function Polls({ who, session }: { who: Member; session: string }) {
  const text = words.value;
  const stage = useTopic<StageView>(topics.stage(who.conference, session)).view.value;
  const said = useSignal('');
  // What has been open on this page stays where it is when it is closed.
  const seen = useRef(new Set<string>());
  openBallotBox(who.conference, who.person);
  const all: Listed[] = Object.entries(stage?.polls ?? {}).filter(([, poll]) => poll.phase !== 'draft').sort((a, b) => a[1].order - b[1].order);
  if (all.length === 0) return null;
  for (const [id, { phase }] of all) if (phase !== 'closed') seen.current.add(id);
  const current = all.filter(([id]) => seen.current.has(id));
  const earlier = all.filter(([id]) => !seen.current.has(id));
  const opened = (id: string, title: string): void => {
    said.value = text.opened(title);
    if (!isInSight(id)) toast(text.opened(title), { label: text.toPoll, run: () => goTo(id) });
  };
  const card = ([id]: Listed) => <PollCard key={id} who={who} id={id} presence={stage?.presence} onOpen={title => opened(id, title)} />;
  return (
    <section class="polls stack" aria-labelledby="polls">
      <h2 id="polls">{text.title}</h2>
      <p class="hidden" role="status">{said.value}</p>
      {current.map(card)}
      {earlier.length > 0 && <Earlier polls={earlier} card={card} />}
    </section>
  );
}

function Earlier({ polls, card }: { polls: readonly Listed[]; card: (poll: Listed) => preact.JSX.Element }) {
  const open = useSignal(false);
  return (
    <details onToggle={event => void (open.value = event.currentTarget.open)}>
      <summary>{words.value.earlier} ({polls.length})</summary>
      {open.value && <div class="stack">{polls.map(card)}</div>}
    </details>
  );
}

const headingOf = (id: string): HTMLElement | null => document.getElementById(`poll-${id}`);

const BAR = 56;

function isInSight(id: string): boolean {
  const top = headingOf(id)?.getBoundingClientRect().top ?? 0;
  return top >= BAR && top < innerHeight * 0.8;
}

function goTo(id: string): void {
  headingOf(id)?.scrollIntoView({ block: 'start' });
  headingOf(id)?.focus({ preventScroll: true });
}
