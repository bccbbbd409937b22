import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { MyPollView, PollView } from '../../live/views';
import type { Member } from '../../ui/StaffGate';
import type { Asked } from './asked';
import { Ballot } from './Ballot';
import { castingOf } from './casting';
import { Outcome } from './Outcome';
import { pollWords as words } from '../../ui/pollWords';

interface Props { who: Member; id: string; view: PollView; my: MyPollView; here: readonly Asked[] }

/** What is asked now: one question at a time, at the moderator's pace or at one's own. */
export function Asking({ who, id, view, my, here }: Props) {
  const text = words.value;
  const at = useSignal<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const isDone = (item: string): boolean => !!my.ballots?.[item] || !!castingOf(id, item);
  const place = placeOf(here.map(it => it.id), at.value, view.poll?.item !== undefined, isDone);
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
  const step = (to: number, label: string, strong: boolean) =>
    here[to] && <button type="button" class={strong ? 'button primary' : 'button'} onClick={() => go(to)}>{label}</button>;
  return (
    <div class="stack">
      <div class="stack tight">
        {all > 1 && <p class="small soft">{poll.item === undefined ? text.question(place + 1, all) : text.questionNow(it.item.order + 1)}</p>}
        <h4 class="asks" ref={heading} tabIndex={-1} id={`ballot-${id}-${it.id}-text`}>{it.item.text}</h4>
      </div>
      {it.sight === 'open'
        ? <Ballot key={`${poll.round}/${it.id}`} poll={id} round={poll.round} item={it.id} asks={it.item} counted={counted} changeable={poll.changeable} />
        : <p class="soft" role="status">{text.closed} {poll.results === 'after-close' && text.waiting}</p>}
      <Outcome who={who} id={id} view={view} my={my} items={[[it.id, it.item]]} soFar open={it.sight === 'open'} />
      {here.length > 1 && (
        <div class="row spread pager">
          {step(place - 1, text.previous, false) || <span />}
          {step(place + 1, text.next, isDone(it.id))}
        </div>
      )}
    </div>
  );
}

/** Where somebody is: where they went, or with the moderator at the first question that they have not answered and still may. */
function placeOf(here: readonly string[], chosen: string | null, led: boolean, isDone: (item: string) => boolean): number {
  const place = chosen === null ? -1 : here.indexOf(chosen);
  if (place >= 0) return place;
  if (!led) return 0;
  const open = here.findIndex(item => !isDone(item));
  return open >= 0 ? open : here.length - 1;
}
