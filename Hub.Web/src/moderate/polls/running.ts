import { signal } from '@preact/signals';
import { sentence } from '../../i18n/words';
import type { Problem } from '../../live/problem';
import type { PollPhase, PollView, StageView } from '../../live/views';
import { toast } from '../../ui/toasts';
import { doneWith } from '../undoing';
import { wishes } from '../wishes';
import { closePoll, hidePoll, openPoll, putItem, rerunPoll, resetPoll, showPoll, strike, undoPoll, type PollAt } from './commands';
import type { PhaseWish } from './library';
import { words } from './words';

const phases = wishes<PhaseWish>();
const items = wishes<string>();
const struck = wishes<boolean>();

/** What is shown as done before the hub says so: phases by poll, the item asked by poll, struck words by poll, item and word. */
export const phasesAhead = phases.open;
export const itemsAhead = items.open;
export const struckAhead = struck.open;

/** The poll that was closed on this page last: its result is the one that a key shows. */
export const lastClosed = signal<string | undefined>(undefined);

export function confirmPhases(view: StageView): void {
  phases.confirm((poll, wish) => view.polls?.[poll]?.phase !== wish.from);
}

export function confirmPoll(id: string, view: PollView): void {
  items.confirm((poll, item) => poll !== id || view.poll?.item === item);
  struck.confirm((what, is) => {
    const [poll, item = '', word = ''] = what.split('/');
    const tally = view.tally?.[item];
    return poll !== id || !!(tally?.words?.[word] ?? tally?.entries?.[word])?.struck === is;
  });
}

/** Carries out a move and shows it at once; whoever was slower hears what is true now. */
async function run(at: PollAt, from: PollPhase, to: PollPhase, send: () => Promise<unknown>, said: string, undoable = false): Promise<boolean> {
  const sent = phases.make(at.poll, { from, to }, send);
  if (undoable) doneWith(said, at.poll, () => void takeBack(at, to, from), sent);
  const refused = await sent;
  if (refused) toast(because(refused));
  else if (!undoable) toast(said);
  return !refused;
}

/** A move that was made on an old picture: says what is true now. */
export function because(refused: Problem): string {
  const is = refused.code === 'stale-poll' && words.value.phases[refused.now as PollPhase];
  return is ? words.value.staleNow(is) : sentence(refused);
}

export const open = (at: PollAt, phase: PollPhase, version: () => Promise<number>): Promise<boolean> =>
  run(at, phase, 'open', async () => openPoll(at, phase, await version()), words.value.did.opened);

/** Closed for the hall; those who are later, or need longer, still have their time. `force` ends that too. */
export async function close(at: PollAt, phase: PollPhase, force: boolean): Promise<void> {
  lastClosed.value = at.poll;
  await run(at, phase, force ? 'closed' : 'closing', () => closePoll(at, phase, force), words.value.did.closed, true);
}

export const show = (at: PollAt, phase: PollPhase): Promise<boolean> => run(at, phase, 'shown', () => showPoll(at, phase, false), words.value.did.shown, true);
export const hide = (at: PollAt, phase: PollPhase): Promise<boolean> => run(at, phase, 'closed', () => hidePoll(at, phase), words.value.did.hidden);
export const reset = (at: PollAt, phase: PollPhase): Promise<boolean> => run(at, phase, 'draft', () => resetPoll(at, phase), words.value.did.reset, true);
export const rerun = (at: PollAt, phase: PollPhase): Promise<boolean> => run(at, phase, 'draft', () => rerunPoll(at, phase), words.value.did.rerun, true);

const takeBack = (at: PollAt, phase: PollPhase, to: PollPhase): Promise<boolean> => run(at, phase, to, () => undoPoll(at, phase, to), words.value.did.undone);

export async function askItem(at: PollAt, item: string, was: string): Promise<void> {
  const refused = await items.make(at.poll, item, () => putItem(at, item, was));
  if (refused) toast(because(refused));
}

export async function strikeOut(at: PollAt, item: string, word: string, is: boolean): Promise<void> {
  const refused = await struck.make(`${at.poll}/${item}/${word}`, is, () => strike(at, item, word, is));
  if (refused) toast(because(refused));
}
