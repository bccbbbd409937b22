import { useEffect, useRef } from 'preact/hooks';
import type { ProgrammeView } from '../../live/views';
import { Icon } from '../../ui/Icon';
import { href, route } from '../../ui/router';
import type { Member } from '../../ui/StaffGate';
import { toast } from '../../ui/toasts';
import { unanswered, unread, useMatch, type Match } from './matching';
import { askSentence, noticeSentence, newest } from './noticing';
import { groupOf, type Request } from './requests';
import { meet } from './words';
import './link.css';

/** Wherever on the page somebody is: the way to their meetings, with what waits for them there, and a word of what has just come. */
export function MeetLink({ who, programme }: { who: Member; programme: ProgrammeView }) {
  const match = useMatch(who, programme);
  const [requests, news] = [unanswered(match), unread(match)];
  useNews(match);
  return (
    <a class="button quiet meet-link" href={href('meet', ...(requests ? ['requests'] : news ? ['notices'] : []))}
      aria-current={route.value[0] === 'meet' ? 'page' : undefined}>
      <span class="hidden">{meet.value.link(requests, news)}</span><Icon name="meet" /><span class="long" aria-hidden="true">{meet.value.title}</span>
      {requests + news > 0 && <span class="count" aria-hidden="true">{requests + news}</span>}
    </a>
  );
}

/** Notices and requests that come while the page is open. What was there before is no news. */
function useNews(match: Match): void {
  const known = useRef<{ notice: number; asked: ReadonlySet<string> } | undefined>(undefined);
  const [notice, asking] = [newest(match.my), match.requests.filter(it => groupOf(it) === 'answer')];
  const last = match.my.inbox?.last ?? 0;
  const fresh = (it: Request): boolean => known.current !== undefined && !known.current.asked.has(it.id);
  const first = asking.find(fresh);
  const place = known.current === undefined ? undefined : last > known.current.notice && notice ? 'notices' : first ? 'requests' : undefined;
  const said = place === 'notices' ? noticeSentence(match, notice!) : place ? askSentence(match, first!) : undefined;
  useEffect(() => {
    if (!match.ready || (place && said === undefined)) return;
    known.current = { notice: last, asked: new Set([...(known.current?.asked ?? []), ...asking.map(it => it.id)]) };
    const [where, view] = route.peek();
    if (said && !(where === 'meet' && view === place)) toast(said, { label: meet.value.notices.show, run: () => void (location.hash = href('meet', place!)) });
  }, [match.ready, last, asking.map(it => it.id).join(), said]);
}
