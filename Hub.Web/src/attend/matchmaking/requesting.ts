import { serverNow } from '../../live/clock';
import { uuidv7 } from '../../live/uuid';
import { api, ask } from '../../live/client';
import { insist } from '../../live/retry';
import { asks, type Asked } from './acts';
import { about, type Match } from './matching';
import type { Person } from './people';
import type { Request } from './requests';

/** Asks for a meeting; gives the id of the request. */
export function askFor({ who }: Match, asked: Omit<Asked, 'on' | 'at'>): string {
  const id = uuidv7();
  asks.want(about(who, id), { ...asked, on: true, at: new Date(serverNow()).toISOString() });
  return id;
}

/** Whom it asks. */
export const toOf = ({ seats }: Request): string[] => Object.values(seats).flatMap(seat => seat.who ?? Object.keys(seat.candidates ?? {}));

export const withdraw = ({ who }: Match, request: Request): void =>
  asks.want(about(who, request.id), { on: false, to: toOf(request), priority: request.priority });

/** What was withdrawn by mistake is asked again: a request that is over does not come back. */
export const askAnew = (match: Match, request: Request): string => askFor(match, {
  to: toOf(request), priority: request.priority, ...(request.message && { message: request.message }), ...(request.reason && { reason: request.reason }),
});

const ALL = '/api/conferences/{conference}/matchmaking';

/** To whom a meeting can pass. */
export const findColleagues = (conference: string): Promise<Person[]> => insist(() => ask(api.GET(`${ALL}/me/colleagues`, { params: { path: { conference } } })));

/** The rounds of which who accepts can choose one. */
export const findRounds = async (conference: string, request: string): Promise<string[]> =>
  (await insist(() => ask(api.GET(`${ALL}/requests/{request}/rounds`, { params: { path: { conference, request } } })))).rounds;
