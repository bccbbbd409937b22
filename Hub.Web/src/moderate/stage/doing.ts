import { computed } from '@preact/signals';
import { sentence } from '../../i18n/words';
import { serverNow } from '../../live/clock';
import { asProblem, type Problem } from '../../live/problem';
import { insist } from '../../live/retry';
import type { StageView } from '../../live/views';
import { toast, toastProblem } from '../../ui/toasts';
import type { At } from '../at';
import { doneWith } from '../undoing';
import { wishes } from '../wishes';
import type { HandWish, StageAhead } from './ahead';
import { addTime, callHand, lowerAll, lowerHand, openHands, placeSpeaker, removeSpeaker, resetClock, setMessage, setSpeaking, startClock, stopClock, uncallHand } from './commands';
import { words } from './words';

const clock = wishes<NonNullable<StageAhead['clock']>>();
const ends = wishes<string>();
const speaking = wishes<NonNullable<StageAhead['speaking']>>();
const message = wishes<string>();
const handsOpen = wishes<boolean>();
const hands = wishes<HandWish>();

/** What is shown as done before the hub says so. */
export const stageAhead = computed<StageAhead>(() => ({
  clock: clock.open.value.get('clock'), ends: ends.open.value.get('ends'), speaking: speaking.open.value.get('speaking'),
  message: message.open.value.get('message'), handsOpen: handsOpen.open.value.get('open'), hands: hands.open.value,
}));

const same = (a: string | undefined, b: string): boolean => a !== undefined && Date.parse(a) === Date.parse(b);

export function confirmStage({ stage, hands: up }: StageView): void {
  clock.confirm((_, wish) => wish.runs === (!!stage?.startedAt && !stage.endedAt));
  ends.confirm((_, at) => same(stage?.endsAt, at));
  speaking.confirm((_, wish) => (stage?.speaking ?? null) === wish.person);
  message.confirm((_, text) => (stage?.message ?? '') === text);
  handsOpen.confirm((_, open) => stage?.handsOpen === open);
  hands.confirm((person, wish) => (wish.is === 'down' ? !up?.[person] : !!up?.[person]?.calledAt === (wish.is === 'called')));
}

const at = (): string => new Date(serverNow()).toISOString();
const say = (refused: Problem | null): void => {
  if (refused) toast(sentence(refused));
};

/** Starts the clock, or stops it. `length` is what the programme plans, in ms: shown until the hub says the true end. */
export async function turnClock(where: At, runs: boolean, length: number): Promise<void> {
  const refused = await clock.make('clock', { runs, at: at(), length }, () => (runs ? startClock(where) : stopClock(where)));
  if (refused) return say(refused);
  if (runs) toast(words.value.clock.started);
  else doneWith(words.value.clock.stopped, 'clock', () => void turnClock(where, true, length));
}

/** Several taps in a row count each: every one rests on the end that the one before it leads to. */
export async function moveEnd(where: At, seconds: number, shown: StageView): Promise<void> {
  const was = shown.stage?.endsAt;
  if (!was) return;
  const to = new Date(Date.parse(was) + seconds * 1000).toISOString();
  say(await ends.make('ends', to, () => addTime(where, seconds, was)));
}

export const clearClock = async (where: At): Promise<void> => say(await insist(() => resetClock(where)).then(() => null, asProblem));

/** Who speaks now; of the one who did, the time is kept. */
export async function speak(where: At, person: string | null, shown: StageView): Promise<void> {
  const was = shown.stage?.speaking ?? null;
  if (person !== was) say(await speaking.make('speaking', { person, at: at() }, () => setSpeaking(where, person, was)));
}

export async function tell(where: At, text: string): Promise<boolean> {
  const refused = await message.make('message', text.trim(), () => setMessage(where, text));
  say(refused);
  return !refused;
}

export const takeHands = async (where: At, open: boolean): Promise<void> => say(await handsOpen.make('open', open, () => openHands(where, open)));

export const call = async (where: At, person: string): Promise<void> => say(await hands.make(person, { is: 'called', at: at() }, () => callHand(where, person)));

export const uncall = async (where: At, person: string): Promise<void> => say(await hands.make(person, { is: 'waiting' }, () => uncallHand(where, person)));

export const lowerThemAll = async (where: At): Promise<void> => say(await insist(() => lowerAll(where)).then(() => null, asProblem));

export const lower = async (where: At, person: string): Promise<void> => say(await hands.make(person, { is: 'down' }, () => lowerHand(where, person)));

/** Whoever came up to speak is on the panel, with a time of their own. */
export async function join(where: At, person: string): Promise<void> {
  const refused = await insist(() => placeSpeaker(where, person)).then(() => null, asProblem);
  if (refused) say(refused);
  else doneWith(words.value.hands.joined, `speaker ${person}`, () => void insist(() => removeSpeaker(where, person)).catch(toastProblem));
}
