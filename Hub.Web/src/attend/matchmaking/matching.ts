import { useEffect } from 'preact/hooks';
import { matchTopics, type MatchingView, type MyMatchingView } from '../../live/matchViews';
import { now } from '../../live/clock';
import { eventTopics } from '../../live/topics';
import type { ProgrammeView } from '../../live/views';
import { useTopic } from '../../ui/hooks';
import type { Member } from '../../ui/StaffGate';
import type { Of } from '../../ui/outbox';
import { answers, asks, avoids, confirmActs, MATCHING, reads, startOutboxes, INBOX, wishesOf } from './acts';
import { groupOf, withWishes, type Request } from './requests';

/** Matchmaking as one person sees it, with what they have done and the hub does not show yet. */
export interface Match {
  readonly who: Member; readonly programme: ProgrammeView;
  readonly view: MatchingView; readonly my: MyMatchingView; readonly requests: readonly Request[];
  /** Both are there. */
  readonly ready: boolean;
}

const NOTHING = {};

export function useMatch(who: Member, programme: ProgrammeView): Match {
  const view = useTopic<MatchingView>(matchTopics.shown(who.conference)).view.value;
  const my = useTopic<MyMatchingView>(matchTopics.mine(who.conference, who.person)).view.value;
  startOutboxes(who.conference, who.person);
  useEffect(() => { if (my) confirmActs(my, who.person); }, [my]);
  useEffect(() => void (eventTopics.value = view?.topics ?? NOTHING), [view?.topics]);
  return {
    who, programme, view: view ?? NOTHING, my: my ?? NOTHING, ready: view !== null && my !== null,
    requests: withWishes(my?.requests, wishesOf(asks), wishesOf(answers)),
  };
}

export const about = (who: Member, id: string): Of => ({ conference: who.conference, session: MATCHING, id });

/** Whether requests are taken now. */
export const isOpen = ({ view: { about: it } }: Match): boolean => !!it?.open && !(it.closesAt && Date.parse(it.closesAt) <= now.value);

/** What is left of the requests that one may have out: also those count that are on their way. */
export function budgetLeft({ view, my, requests }: Match): number {
  const unseen = requests.filter(it => it.direction === 'out' && it.state === 'pending' && !(it.id in (my.requests ?? {}))).length;
  return Math.max(0, (view.about?.budget ?? 0) - (my.me?.spent ?? 0) - unseen);
}

export const unanswered = ({ requests }: Pick<Match, 'requests'>): number => requests.filter(it => groupOf(it) === 'answer').length;

/** Up to which notices were read, also if that is only known here. */
export const readUpTo = ({ who, my }: Pick<Match, 'who' | 'my'>): number => Math.max(my.inbox?.read ?? 0, reads.wished(about(who, INBOX))?.want ?? 0);

export const unread = (match: Pick<Match, 'who' | 'my'>): number => Math.max(0, (match.my.inbox?.last ?? 0) - readUpTo(match));

/** Whom one does not want to meet. */
export function avoided({ my }: Match): string[] {
  const wished = wishesOf(avoids);
  return [...new Set([...Object.keys(my.me?.avoids ?? {}), ...wished.keys()])].filter(id => wished.get(id) ?? true);
}
