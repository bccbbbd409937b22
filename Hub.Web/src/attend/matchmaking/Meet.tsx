import type { ProgrammeView } from '../../live/views';
import { Loading } from '../../ui/ConnectionBar';
import { Icon, type IconName } from '../../ui/Icon';
import { href, route } from '../../ui/router';
import type { Member } from '../../ui/StaffGate';
import { RoundtablesNote } from '../roundtables/RoundtablesNote';
import { Agenda } from './Agenda';
import { Market } from './Market';
import { isOpen, unanswered, unread, useMatch, type Match } from './matching';
import { Notices } from './Notices';
import { People } from './People';
import { ProfilePage } from './ProfilePage';
import { Requests } from './Requests';
import { meet } from './words';
import './matching.css';

const views = { people: People, requests: Requests, agenda: Agenda, market: Market, profile: ProfilePage, notices: Notices };
type View = keyof typeof views;
const icons: Record<View, IconName> = { people: 'find', requests: 'reply', agenda: 'clock', market: 'tag', profile: 'pen', notices: 'info' };
const isView = (place: string | undefined): place is View => place !== undefined && place in views;

/** Matchmaking for one person: whom to meet, and when. */
export function Meet({ who, programme }: { who: Member; programme: ProgrammeView }) {
  const match = useMatch(who, programme);
  const [, place] = route.value;
  const at: View = isView(place) ? place : 'people';
  const Shown = views[at];
  return (
    <div class="stack wide meet">
      <Nav match={match} at={at} />
      {match.ready ? <><State match={match} at={at} />{at === 'people' && <RoundtablesNote conference={who.conference} programme={programme} />}<Shown key={at} match={match} /></> : <Loading />}
    </div>
  );
}

function Nav({ match, at }: { match: Match; at: View }) {
  const text = meet.value;
  const counts: Partial<Record<View, number>> = { requests: unanswered(match), notices: unread(match) };
  return (
    <nav class="meet-nav" aria-label={text.nav.label}>
      <ul>
        {(Object.keys(views) as View[]).map(view => {
          const count = counts[view] ?? 0;
          return (
            <li key={view}>
              <a href={href('meet', ...(view === 'people' ? [] : [view]))} aria-current={view === at ? 'page' : undefined}>
                <Icon name={icons[view]} /><span>{text.nav[view]}</span>
                {count > 0 && <><span class="count" aria-hidden="true">{count}</span><span class="hidden">({text.navCount[view as 'requests' | 'notices'](count)})</span></>}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** What keeps one from asking, where that is so. */
function State({ match, at }: { match: Match; at: View }) {
  const text = meet.value;
  const { me } = match.my;
  const began = Object.keys(match.my.requests ?? {}).length > 0 || (match.view.counts?.published ?? 0) > 0;
  if (at === 'agenda' || at === 'notices') return null;
  if (me?.off) return <p class="note">{text.off} {at !== 'profile' && <a href={href('meet', 'profile', 'attendance')}>{text.switchOn}</a>}</p>;
  return isOpen(match) ? null : <p class="note">{began || match.view.about?.closesAt ? text.closed : text.notYet}</p>;
}
