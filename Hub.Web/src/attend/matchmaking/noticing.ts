import type { MyMatchingView, NoticeView } from '../../live/matchViews';
import type { Match } from './matching';
import { namesOf } from './people';
import { othersIn, type Request } from './requests';
import { meet } from './words';

export interface Notice extends NoticeView { number: number }

/** The newest first. */
export const noticesOf = (my: MyMatchingView): Notice[] =>
  Object.entries(my.notices ?? {}).map(([number, notice]) => ({ ...notice, number: Number(number) })).sort((a, b) => b.number - a.number);

export const newest = (my: MyMatchingView): Notice | undefined => noticesOf(my)[0];

/** What a notice tells; undefined as long as a name in it is on its way. */
export function noticeSentence({ who, my }: Pick<Match, 'who' | 'my'>, { code, data }: NoticeView): string | undefined {
  const text = meet.value.notices;
  if (code === 'reminder') {
    const waiting = Number(data['unanswered'] ?? 0);
    return waiting && data['profile'] ? text.remindBoth(waiting) : waiting ? text.remindRequests(waiting) : text.remindProfile;
  }
  const sentence = (text.codes as Readonly<Record<string, (names: string) => string>>)[code];
  if (!sentence) return text.other;
  const request = my.requests?.[data['request'] ?? ''];
  if (!data['request']) return sentence('');
  if (!request) return text.other;
  const names = namesOf(who.conference, othersIn(request, who.person));
  return names && sentence(meet.value.list(names));
}

export function askSentence({ who }: Pick<Match, 'who'>, request: Request): string | undefined {
  const names = namesOf(who.conference, request.from ? [request.from] : []);
  return names && meet.value.notices.asked(meet.value.list(names));
}

/** Where one does something about it. */
export const placeOf = ({ code, data }: NoticeView): 'requests' | 'agenda' | 'profile' =>
  code === 'reminder' ? (data['unanswered'] ? 'requests' : 'profile') : ['request-accepted', 'request-declined', 'meeting-passed', 'meeting-forced'].includes(code) ? 'requests' : 'agenda';
