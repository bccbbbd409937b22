import type { BackstageMessage, StaffPitchRoundView } from '../../../live/pitchViews';
import type { Problem } from '../../../live/problem';
import type { Position } from '../../../live/topic';
import { uuidv7 } from '../../../live/uuid';
import { toast, toastProblem } from '../../../ui/toasts';
import type { At } from '../../at';
import { later } from '../../stage/stage';
import { openFavours, sendMessage, turnSession, withdrawMessage } from '../commands';
import { roundNow, roundTrue } from '../round';
import { caughtUp, take } from '../steps';
import { words } from '../words';
import { instant } from './acts';
import type { Change } from './changes';

/** What runs beside the show, and is no step of it: the session's clock, words to the stage, the favours of the audience. */
async function aside(at: At, about: string, change: Change, send: () => Promise<Position>): Promise<Problem | null> {
  const refused = await take(at.session, about, change, send);
  if (refused) toastProblem(refused);
  return refused;
}

const without = ({ session: _, ...view }: StaffPitchRoundView): StaffPitchRoundView => view;

/** `length` is what the programme plans, in ms: shown until the hub says the true end. */
export function runSession(at: At, runs: boolean, length: number): void {
  const now = instant();
  void aside(at, 'session', view => {
    const { stoppedAt, ...clock } = view.session ?? { startedAt: now, endsAt: new Date(Date.parse(now) + length).toISOString() };
    return { ...view, session: runs ? clock : { ...clock, stoppedAt: stoppedAt ?? now } };
  }, () => turnSession(at, runs ? 'start' : 'stop'));
}

/** After a rehearsal. */
export const resetSession = (at: At): void => void aside(at, 'session', without, () => turnSession(at, 'reset'));

/** Several taps in a row count each: every one rests on the end that the one before it led to. */
export function moveSession(at: At, seconds: number): void {
  const end = roundNow(at).session?.endsAt;
  if (!end) return;
  const to = later(end, seconds);
  let was: string | undefined;
  void aside(at, 'session', view => (view.session ? { ...view, session: { ...view.session, endsAt: to } } : view), async () => {
    await caughtUp(at.session);
    was ??= roundTrue(at).session?.endsAt;
    return turnSession(at, 'add', seconds, was);
  });
}

export type To = 'monitor' | 'green-room';
export interface Sent { id: string; to: To; text: string; at: string; readAt?: string }

/** The latest first. */
export const sentOf = (view: StaffPitchRoundView): Sent[] =>
  Object.entries(view.messages ?? {}).map(([id, message]) => ({ ...message, id })).sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1));

/** The one that is shown there now. */
export const shownOf = (view: StaffPitchRoundView, to: To): Sent | undefined => sentOf(view).find(it => it.to === to);

function withMessages({ monitor: _, ...view }: StaffPitchRoundView, messages: NonNullable<StaffPitchRoundView['messages']>): StaffPitchRoundView {
  const last = shownOf({ messages }, 'monitor');
  const shown: BackstageMessage | undefined = last && { id: last.id, text: last.text, at: last.at, ...(last.readAt && { readAt: last.readAt }) };
  return { ...view, messages, ...(shown && { monitor: shown }) };
}

export async function tell(at: At, to: To, text: string): Promise<boolean> {
  const [id, sent] = [uuidv7(), { to, text: text.trim(), at: instant() }];
  return !(await aside(at, `message ${id}`, view => withMessages(view, { [id]: sent, ...view.messages }), () => sendMessage(at, id, to, sent.text)));
}

export const takeAway = (at: At, id: string): void => void aside(at, `message ${id}`, view => {
  const { [id]: _, ...others } = view.messages ?? {};
  return withMessages(view, others);
}, () => withdrawMessage(at, id));

/** Opens or closes the favours; locked they are closed. */
export async function turnFavours(at: At): Promise<void> {
  const open = !roundNow(at).round?.favoursOpen;
  const refused = await aside(at, 'favours', view => ({ ...view, round: { orderVersion: 0, ...view.round, favoursOpen: open } }), () => openFavours(at, open));
  if (!refused) toast(open ? words.value.audience.opened : words.value.audience.closedNow);
}
