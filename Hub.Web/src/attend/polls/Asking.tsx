import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { MyPollView, PollView } from '../../live/views';
import type { Member } from '../../ui/StaffGate';
import type { Asked } from './asked';
import { Ballot } from './Ballot';
import { castingOf } from './casting';
import { Outcome } from './Outcome';
import { words } from './words';

interface Props { who: Member; id: string; view: PollView; my: MyPollView; here: readonly Asked[] }

/** What is asked now: one question at a time, at the moderator's pace or at one's own. */
export function Asking({ who, id, view, my, here }: Props) {
  const text = words.value;
  const at = useSignal<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const place = Math.max(0, here.findIndex(it => it.id === at.value));
  const it = here[place];
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [at.value]);
  if (!it || !view.poll) return <p class="soft">{text.waitItem}</p>;
  const { poll } = view;
  const counted = my.ballots?.[it.id];
  const go = (to: number): void => {
    moved.current = true;
    at.value = here[to]?.id ?? null;
  };
  const all = Object.keys(view.items ?? {}).length;
  const number = poll.item === undefined ? place + 1 : it.item.order;
  const answered = !!counted || !!castingOf(id, it.id);
  const step = (to: number, label: string, strong: boolean) =>
    here[to] && <button type="button" class={strong ? 'button primary' : 'button'} onClick={() => go(to)}>{label}</button>;
  return (
    <div class="stack">
      <div class="stack tight">
        {all > 1 && <p class="small soft">{text.question(number, all)}</p>}
        <h4 class="asks" ref={heading} tabIndex={-1} id={`ballot-${id}-${it.id}-text`}>{it.item.text}</h4>
      </div>
      {it.sight === 'open'
        ? <Ballot key={`${poll.round}/${it.id}`} poll={id} round={poll.round} item={it.id} asks={it.item} counted={counted} changeable={poll.changeable} />
        : <p class="soft" role="status">{text.closed} {poll.results === 'after-close' && text.waiting}</p>}
      <Outcome who={who} id={id} view={view} my={my} items={[[it.id, it.item]]} soFar open={it.sight === 'open'} />
      {here.length > 1 && (
        <div class="row spread">
          {step(place - 1, text.previous, false) || <span />}
          {step(place + 1, text.next, answered)}
        </div>
      )}
    </div>
  );
}
