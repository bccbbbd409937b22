import { signal } from '@preact/signals';
import { sentence } from '../../i18n/words';

import { isObject } from '../../live/mergePatch';
import { asProblem } from '../../live/problem';
import { insist } from '../../live/retry';
import { keep, recall } from '../../live/store';
import type { Ballot, MyPollView } from '../../live/views';
import { uuidv7 } from '../../live/uuid';
import { sendBallot } from './actions';
import { same } from './ballots';

/**
 * A ballot on its way. It is kept until the server has it, across a reload too; cast twice it still is one ballot.
 * The nonce makes the receipt: one a poll and round, known to this browser alone.
 */
export interface Casting { poll: string; round: number; item: string; ballot: Ballot; nonce: string; trouble?: boolean; taken?: boolean; refused?: string }

export const casting = signal<readonly Casting[]>([]);
let conference = '';
let key = '';
const sending = new Set<string>();

const isCasting = (value: unknown): value is Casting & Record<string, never> =>
  isObject(value) && ['poll', 'item', 'nonce'].every(k => typeof value[k] === 'string') && typeof value['round'] === 'number' && isObject(value['ballot']);
const areCastings = (value: unknown): value is Casting[] => Array.isArray(value) && value.every(isCasting);

/** Takes up what an earlier page had not got through. */
export function openBallotBox(ofConference: string, person: string): void {
  const its = `hub.ballots.${ofConference}.${person}`;
  if (its === key) return;
  [conference, key] = [ofConference, its];
  casting.value = recall<Casting[]>(key, [], areCastings).map(({ poll, round, item, ballot, nonce }) => ({ poll, round, item, ballot, nonce }));
  casting.value.forEach(it => void send(it.poll, it.item));
}

export const castingOf = (poll: string, item: string): Casting | undefined => casting.value.find(c => c.poll === poll && c.item === item);

/** Shows the ballot at once and sends it until it is taken. Of several the last one counts. */
export function cast(poll: string, round: number, item: string, ballot: Ballot): void {
  const rest = casting.value.filter(c => c.poll !== poll || c.item !== item);
  put([...rest, { poll, round, item, ballot, nonce: nonceFor(poll, round) }]);
  void send(poll, item);
}

function nonceFor(poll: string, round: number): string {
  const place = `hub.nonce.${key}.${poll}.${round}`;
  const known = recall<string | null>(place, null, (v): v is string | null => v === null || typeof v === 'string');
  const nonce = known ?? uuidv7();
  if (!known) keep(place, nonce);
  return nonce;
}

async function send(poll: string, item: string): Promise<void> {
  const way = `${poll}/${item}`;
  if (sending.has(way)) return;
  sending.add(way);
  try {
    for (let sent: Casting | undefined; ;) {
      const it = castingOf(poll, item);
      if (!it || it.refused || it.ballot === sent?.ballot) break;
      sent = it;
      await transmit(it);
    }
  } finally {
    sending.delete(way);
  }
}

async function transmit(it: Casting): Promise<void> {
  const { poll, item, ballot } = it;
  const isLast = (): boolean => castingOf(poll, item)?.ballot === ballot;
  try {
    // Of several taps the last one counts: each try sends what is wanted by then.
    await insist(() => sendBallot(conference, castingOf(poll, item) ?? it), () => change(poll, item, { trouble: true }));
    if (!isLast()) return;
    change(poll, item, { taken: true, trouble: false });
    // The push that shows it takes it out; should the poll have been reset before that, nothing will.
    setTimeout(() => isLast() && forget(poll, item), 20_000);
  } catch (error) {
    if (isLast()) change(poll, item, { refused: sentence(asProblem(error)), trouble: false });
  }
}

/** Called with what the server shows: what agrees with it has arrived; what belongs to an earlier round is void. */
export function confirmBallots(poll: string, round: number, ballots: MyPollView['ballots']): void {
  for (const it of casting.value.filter(c => c.poll === poll))
    if (it.round !== round || (it.taken && same(it.ballot, ballots?.[it.item]))) forget(poll, it.item);
}

export const forget = (poll: string, item: string): void => put(casting.value.filter(c => c.poll !== poll || c.item !== item));

const change = (poll: string, item: string, how: Partial<Casting>): void =>
  put(casting.value.map(c => (c.poll === poll && c.item === item ? { ...c, ...how } : c)));

function put(all: readonly Casting[]): void {
  casting.value = all;
  const open = all.filter(c => !c.taken && !c.refused);
  keep(key, open.length ? open : null);
}
