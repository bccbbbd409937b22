import { api, ask } from '../../live/client';
import { isObject } from '../../live/mergePatch';
import type { MyPitchRoundView, PitchRoundView } from '../../live/pitchViews';
import { isText } from '../../live/store';
import { isFlag, outbox, type Of } from '../../ui/outbox';

/** What one can wish for or take back, with a few words. */
export interface Said { readonly on: boolean; readonly words?: string }

const PITCH = '/api/conferences/{conference}/pitches/{session}/{pitch}';
const params = ({ conference, session, id }: Of) => ({ path: { conference, session, pitch: id } });

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isSaid = (value: unknown): value is Said & Record<string, never> =>
  isObject(value) && isFlag(value['on']) && (value['words'] === undefined || isText(value['words']));

/** In points; a favour without points is one. */
export const favours = outbox('pitches.favours', isNumber, (of, points) => ask<unknown>(
  points > 0 ? api.PUT(`${PITCH}/favour`, { params: params(of), body: { points } }) : api.DELETE(`${PITCH}/favour`, { params: params(of) })));

export const talks = outbox<Said>('pitches.talks', isSaid, (of, { on, words }) => ask<unknown>(
  on ? api.PUT(`${PITCH}/talk`, { params: params(of), body: words ? { note: words } : {} }) : api.DELETE(`${PITCH}/talk`, { params: params(of) })));

export const abstentions = outbox<Said>('pitches.abstentions', isSaid, (of, { on, words }) => ask<unknown>(
  on ? api.PUT(`${PITCH}/abstention`, { params: params(of), body: words ? { reason: words } : {} }) : api.DELETE(`${PITCH}/abstention`, { params: params(of) })));

export const ready = outbox('pitches.ready', isFlag, (of, on) => ask<unknown>(
  on ? api.PUT(`${PITCH}/ready`, { params: params(of) }) : api.DELETE(`${PITCH}/ready`, { params: params(of) })));

/** A page that was turned before a reload is not turned again after it. */
export const pages = outbox(null, isNumber, (of, page) => ask<unknown>(api.PUT(`${PITCH}/page`, { params: params(of), body: { page } })));

export const reads = outbox('pitches.reads', isFlag, ({ conference, session, id }) => ask<unknown>(
  api.PUT('/api/conferences/{conference}/pitches/{session}/messages/{message}/read', { params: { path: { conference, session, message: id } } })));

export function startOutboxes(conference: string, person: string): void {
  for (const it of [favours, talks, abstentions, ready, reads]) it.start(conference, person);
}

/** Called with what the hub shows. */
export function confirmActs(session: string, view: PitchRoundView, my: MyPitchRoundView): void {
  const same = (said: Said, given: string | undefined, there: boolean): boolean => said.on === there && (!there || (said.words ?? '') === (given ?? ''));
  favours.confirm(session, (id, points) => (my.favours?.[id] ?? 0) === points);
  talks.confirm(session, (id, said) => same(said, my.wishes?.[id]?.note, id in (my.wishes ?? {})));
  abstentions.confirm(session, (id, said) => same(said, my.abstentions?.[id]?.reason, id in (my.abstentions ?? {})));
  ready.confirm(session, (id, on) => on === (my.mine?.[id]?.readyAt !== undefined));
  pages.confirm(session, (id, page) => view.runs?.[id]?.page === page);
  reads.confirm(session, id => [my.greenRoom, view.monitor].some(message => message?.id === id && message.readAt !== undefined));
}
