import { api, ask } from '../../live/client';
import { isObject } from '../../live/mergePatch';
import type { MyMatchingView, Outcome, RequestReason, Took } from '../../live/matchViews';
import { asProblem } from '../../live/problem';
import { isText } from '../../live/store';
import { isFlag, outbox, type Of } from '../../ui/outbox';

/** A request; not `on`: it is withdrawn. `organisation` is one of which anyone may come, `through` the person by whom one came to it. */
export interface Asked {
  readonly on: boolean; readonly to: readonly string[]; readonly priority: number; readonly message?: string;
  readonly organisation?: string; readonly through?: string; readonly reason?: RequestReason; readonly at?: string;
}
export interface Answer { readonly say: 'accept' | 'decline' | 'pass'; readonly round?: string; readonly word?: string; readonly to?: string }
/** All that one says of a meeting. */
export interface Told { readonly outcome?: Outcome; readonly topic?: string; readonly note?: string; readonly exchange: boolean; readonly took?: Took }
export interface Feedback { readonly fine: boolean; readonly word?: string }

/** There is one of it in a conference: what a session is elsewhere. */
export const MATCHING = 'matchmaking';

const ALL = '/api/conferences/{conference}/matchmaking';
const REQUEST = `${ALL}/requests/{request}` as const;
const params = ({ conference, id }: Of) => ({ path: { conference, request: id } });

type Loose = Record<string, never>;
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isAsked = (value: unknown): value is Asked & Loose =>
  isObject(value) && isFlag(value['on']) && Array.isArray(value['to']) && value['to'].every(isText) && isNumber(value['priority']);
const isAnswer = (value: unknown): value is Answer & Loose => isObject(value) && ['accept', 'decline', 'pass'].includes(String(value['say']));
const isFeedback = (value: unknown): value is Feedback & Loose => isObject(value) && isFlag(value['fine']);
const isTold = (value: unknown): value is Told & Loose => isObject(value) && isFlag(value['exchange']) && ['outcome', 'topic', 'note', 'took'].every(k => value[k] === undefined || isText(value[k]));

/** What was never sent, or is not there any more, needs no end. */
const unlessUnknown = (error: unknown): void => {
  if (asProblem(error).code !== 'unknown-request') throw error;
};

export const asks = outbox<Asked>('match.asks', isAsked, async (of, { on, to, organisation, priority, message, reason }) => {
  if (!on) return ask<unknown>(api.DELETE(REQUEST, { params: params(of) })).catch(unlessUnknown);
  const body = { to: [...to], priority, ...(organisation && { organisation }), ...(message && { message }), ...(reason && { reason }) };
  return ask<unknown>(api.PUT(REQUEST, { params: params(of), body }));
});

export const answers = outbox<Answer>('match.answers', isAnswer, (of, { say, round, word, to }) => ask<unknown>(
  say === 'accept' ? api.POST(`${REQUEST}/accept`, { params: params(of), body: round ? { round } : {} })
  : say === 'decline' ? api.POST(`${REQUEST}/decline`, { params: params(of), body: word ? { word } : {} })
  : api.POST(`${REQUEST}/pass`, { params: params(of), body: { to: to! } })));

export const avoids = outbox('match.avoids', isFlag, ({ conference, id }, on) => {
  const path = { conference, person: id };
  return ask<unknown>(on ? api.PUT(`${ALL}/me/avoids/{person}`, { params: { path } }) : api.DELETE(`${ALL}/me/avoids/{person}`, { params: { path } }));
});

/** By run and request. */
export const feedback = outbox<Feedback>('match.feedback', isFeedback, ({ conference, id }, { fine, word }) => {
  const [run = '', request = ''] = id.split('/');
  return ask<unknown>(api.PUT(`${ALL}/runs/{run}/feedback/{request}`, { params: { path: { conference, run, request } }, body: { fine, ...(word && { word }) } }));
});

/** Whether one wants to meet now, since somebody did not come. */
export const offers = outbox('match.offers', isFlag, ({ conference, id }, yes) =>
  ask<unknown>(api.PUT(`${ALL}/me/offers/{request}`, { params: params({ conference, session: MATCHING, id }), body: { yes } })));

export const INBOX = 'inbox';

/** Up to which notices were read. */
export const reads = outbox('match.reads', isNumber, ({ conference }, upTo) =>
  ask<unknown>(api.PUT(`${ALL}/me/notices`, { params: { path: { conference } }, body: { upTo } })));

const MEETING = `${ALL}/me/meetings/{request}` as const;
export const outcomes = outbox<Told>('match.outcomes', isTold, (of, body) => ask<unknown>(api.PUT(`${MEETING}/outcome`, { params: params(of), body })));
export const newTimes = outbox('match.newTimes', isFlag, (of, want) => ask<unknown>(api.PUT(`${MEETING}/new-time`, { params: params(of), body: { want } })));

export function startOutboxes(conference: string, person: string): void {
  for (const it of [asks, answers, avoids, feedback, offers, reads, outcomes, newTimes]) it.start(conference, person);
}

/** Called with what the hub shows. */
export function confirmActs(my: MyMatchingView, person: string): void {
  const request = (id: string) => my.requests?.[id];
  asks.confirm(MATCHING, (id, { on, priority, message }) =>
    on ? request(id)?.priority === priority && (request(id)?.message ?? '') === (message ?? '') : request(id)?.state !== 'pending' && request(id)?.state !== 'accepted');
  answers.confirm(MATCHING, (id, { say }) =>
    request(id)?.mine === ({ accept: 'accepted', decline: 'declined', pass: 'passed-on' } as const)[say] || (say === 'pass' && request(id)?.direction === 'in' && request(id)?.mine !== 'accepted'));
  avoids.confirm(MATCHING, (id, on) => on === (id in (my.me?.avoids ?? {})));
  feedback.confirm(MATCHING, (id, { fine }) => my.provisional?.meetings[id.split('/')[1] ?? '']?.fine === fine);
  offers.confirm(MATCHING, (id, yes) => my.offer?.request !== id || (yes && person in my.offer.yes));
  reads.confirm(MATCHING, (_, upTo) => (my.inbox?.read ?? 0) >= upTo);
  outcomes.confirm(MATCHING, (id, told) => {
    const shown = my.outcomes?.[id];
    return !!shown && (shown.exchange === true) === told.exchange && (['outcome', 'topic', 'note', 'took'] as const).every(key => (shown[key] ?? '') === (told[key] ?? ''));
  });
  newTimes.confirm(MATCHING, (id, want) => my.agenda?.[id]?.cancelled === true || (person in (my.agenda?.[id]?.newTime ?? {})) === want);
}

/** What is wished and not shown yet, by id. */
export const wishesOf = <T>(box: { open: { value: ReadonlyMap<string, { id: string; want: T }> } }): ReadonlyMap<string, T> =>
  new Map([...box.open.value.values()].map(({ id, want }) => [id, want]));
