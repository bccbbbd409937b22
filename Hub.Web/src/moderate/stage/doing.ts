import { sentence } from '../../i18n/words';
import { serverNow } from '../../live/clock';
import { asProblem, type Problem } from '../../live/problem';
import { insist, sleep } from '../../live/retry';
import type { StageView } from '../../live/views';
import { toast, toastProblem } from '../../ui/toasts';
import type { At } from '../at';
import { doneWith } from '../undoing';
import { wishes } from '../wishes';
import { shownStage, type HandWish, type StageAhead } from './ahead';
import {
  addTime, callHand, lowerAll, lowerHand, openHands, putHandsBack, placeSpeaker, removeSpeaker, resetClock, setMessage, setSpeaking, startClock, stopClock, uncallHand,
} from './commands';
import { later } from './stage';
import { words as allWords } from '../words';
import { words } from './words';

/** By session; hands by session and person. */
const clock = wishes<NonNullable<StageAhead['clock']>>();
const ends = wishes<string>();
const speaking = wishes<NonNullable<StageAhead['speaking']>>();
const message = wishes<string>();
const handsOpen = wishes<boolean>();
const hands = wishes<HandWish>();

/** What the hub shows, and the end that it has accepted and does not show yet. */
const shown = new Map<string, StageView>();
const accepted = new Map<string, string>();

/** What is shown as done before the hub says so. */
export const stageAhead = ({ session }: At): StageAhead => ({
  clock: clock.open.value.get(session), ends: ends.open.value.get(session), speaking: speaking.open.value.get(session), message: message.open.value.get(session),
  handsOpen: handsOpen.open.value.get(session),
  hands: new Map([...hands.open.value].filter(([about]) => about.startsWith(`${session}/`)).map(([about, wish]) => [about.slice(session.length + 1), wish])),
});

/** As it is on the page this very moment: keys come faster than pages are drawn. */
export const stageNow = (where: At): StageView => shownStage(shown.get(where.session) ?? {}, stageAhead(where));

/** The end that was shown at once rests on this page's own clock: the true one may be a moment beside it. */
const BESIDE = 5_000;
const near = (a: string | undefined, b: string): boolean => a !== undefined && Math.abs(Date.parse(a) - Date.parse(b)) < BESIDE;

export function confirmStage({ session }: At, view: StageView): void {
  const { stage, hands: up } = view;
  shown.set(session, view);
  if (stage?.endsAt && later(stage.endsAt, 0) === accepted.get(session)) accepted.delete(session);
  clock.confirm((of, wish) => of === session && wish.runs === isRunning(view));
  ends.confirm((of, end) => of === session && near(stage?.endsAt, end));
  speaking.confirm((of, wish) => of === session && (stage?.speaking ?? null) === wish.person);
  message.confirm((of, text) => of === session && (stage?.message ?? '') === text);
  handsOpen.confirm((of, open) => of === session && stage?.handsOpen === open);
  hands.confirm((about, wish) => {
    const hand = up?.[about.slice(session.length + 1)];
    return about.startsWith(`${session}/`) && (wish.is === 'down' ? !hand : !!hand?.calledAt === (wish.is === 'called'));
  });
}

const isRunning = ({ stage }: StageView): boolean => !!stage?.startedAt && !stage.endedAt;
const at = (): string => new Date(serverNow()).toISOString();
const once = (command: () => Promise<unknown>): Promise<Problem | null> => insist(command).then(() => null, asProblem);
const say = (refused: Problem | null): void => {
  if (refused) toast(sentence(refused));
};

/** Starts the clock, or stops it. `length` is what the programme plans, in ms: shown until the hub says the true end. */
export async function turnClock(where: At, runs: boolean, length: number): Promise<void> {
  const sent = clock.make(where.session, { runs, at: at(), length }, () => (runs ? startClock(where) : stopClock(where)));
  if (!runs) doneWith(words.value.clock.stopped, 'clock', () => void turnClock(where, true, length), sent);
  const refused = await sent;
  if (refused) say(refused);
  else if (runs) toast(words.value.clock.started);
}

/** Several taps in a row count each: every one rests on the end that the one before it led to. */
export async function moveEnd(where: At, seconds: number): Promise<void> {
  const { session } = where;
  const end = stageNow(where).stage?.endsAt;
  if (!end) return;
  let was: string | undefined;
  const refused = await ends.make(session, later(end, seconds), async () => {
    was ??= accepted.get(session) ?? (await trueEnd(session));
    await addTime(where, seconds, was);
    accepted.set(session, later(was, seconds));
  });
  if (refused) accepted.delete(session);
  say(refused);
}

/** As the hub has it: a clock that was started this moment has its end there first. */
async function trueEnd(session: string): Promise<string> {
  for (let wait = 0; wait < 30 && !isRunning(shown.get(session) ?? {}); wait++) await sleep(100);
  return shown.get(session)?.stage?.endsAt ?? '';
}

export const clearClock = async (where: At): Promise<void> => say(await once(() => resetClock(where)));

/** Who speaks now; of the one who did, the time is kept. */
export async function speak(where: At, person: string | null): Promise<void> {
  const was = stageNow(where).stage?.speaking ?? null;
  if (person !== was) say(await speaking.make(where.session, { person, at: at() }, () => setSpeaking(where, person, was)));
}

export async function tell(where: At, text: string): Promise<boolean> {
  const was = stageNow(where).stage?.message ?? '';
  const said = text.trim().normalize(); // as the hub keeps it
  const refused = await message.make(where.session, said, () => setMessage(where, said, was));
  say(refused);
  return !refused;
}

export const takeHands = async (where: At, open: boolean): Promise<void> => say(await handsOpen.make(where.session, open, () => openHands(where, open)));

const ofHand = ({ session }: At, person: string): string => `${session}/${person}`;
export const call = async (where: At, person: string): Promise<void> => say(await hands.make(ofHand(where, person), { is: 'called', at: at() }, () => callHand(where, person)));
export const uncall = async (where: At, person: string): Promise<void> => say(await hands.make(ofHand(where, person), { is: 'waiting' }, () => uncallHand(where, person)));
export async function lower(where: At, person: string): Promise<void> {
  const calledAt = stageNow(where).hands?.[person]?.calledAt;
  const was: HandWish = calledAt ? { is: 'called', at: calledAt } : { is: 'waiting' };
  const sent = hands.make(ofHand(where, person), { is: 'down' }, () => lowerHand(where, person));
  const again = (): Promise<Problem | null> => hands.make(ofHand(where, person), was, () => putHandsBack(where, [person]));
  doneWith(words.value.hands.lowered(1), `hand ${person}`, () => void again().then(raised), sent);
  say(await sent);
}

export async function lowerThemAll(where: At): Promise<void> {
  const people = Object.keys(stageNow(where).hands ?? {});
  const sent = once(() => lowerAll(where));
  doneWith(words.value.hands.lowered(people.length), 'hands', () => void sent.then(() => once(() => putHandsBack(where, people))).then(raised), sent);
  say(await sent);
}

/** Hands that were lowered by mistake are up again where they were. */
const raised = (refused: Problem | null): void => (refused ? say(refused) : toast(allWords.value.undone));

/** Whoever came up to speak is on the panel, with a time of their own. */
export async function join(where: At, person: string): Promise<void> {
  const refused = await once(() => placeSpeaker(where, person));
  if (refused) say(refused);
  else doneWith(words.value.hands.joined, `speaker ${person}`, () => void insist(() => removeSpeaker(where, person)).catch(toastProblem));
}
