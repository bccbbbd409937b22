import { serverNow } from '../../../live/clock';
import { coming, currentClock, onStageOf, type Entry } from '../../../live/pitches';
import type { PitchState, Step } from '../../../live/pitchViews';
import { Problem } from '../../../live/problem';
import type { Position } from '../../../live/topic';
import { toast, toastProblem } from '../../../ui/toasts';
import type { At } from '../../at';
import { markPitch, turnClock, undoStep } from '../commands';
import { roundNow, roundTrue } from '../round';
import { caughtUp, take } from '../steps';
import { words } from '../words';
import { clockPaused, clockResumed, limited, marked, questionsBegun, runIn, started, type Change } from './changes';
import { brief, said, sayRefused } from './said';

export const instant = (): string => new Date(serverNow()).toISOString();

/** One step of the show. Those that a slip of the thumb can do are said, at once, with a way back: it waits for the step itself. */
export async function step(at: At, pitch: string, change: Change, send: () => Promise<Position>, what?: Step, text?: string): Promise<void> {
  const was = runIn(roundNow(at), pitch).state;
  const sent = take(at.session, 'show', change, send);
  if (what) toast(text ?? said(at, what, pitch), { label: words.value.undo, run: () => void undo(at, { what, pitch }) });
  const refused = await sent;
  if (refused) sayRefused(at, refused, pitch, was);
}

/** Starts its clock; whoever is on the stage is done. As the next one only if it still is. */
export function start(at: At, pitch: string, asNext = false): void {
  const view = roundNow(at);
  const [was, ends] = [runIn(view, pitch).state, view.round?.running];
  void step(at, pitch, started(pitch, instant()), () => turnClock(at, { action: asNext ? 'next' : 'start', pitch, was, ...(ends && { ends }) }), 'started');
}

/** The one key that leads through the show: the next pitch; after the last one the stage is empty. */
export function next(at: At): void {
  const view = roundNow(at);
  const [first] = coming(view);
  const running = onStageOf(view);
  if (first) start(at, first.id, true);
  else if (running) mark(at, running.id, 'done');
  else toast(words.value.nothingNext);
}

export function mark(at: At, pitch: string, to: PitchState): void {
  const was = runIn(roundNow(at), pitch).state;
  const what: Step = to === 'done' ? 'ended' : to === 'skipped' || to === 'absent' ? to : 'brought-back';
  void step(at, pitch, marked(pitch, to, instant()), () => markPitch(at, pitch, was, to), what);
}

/** Says it where nobody is on the stage. */
function withRunning(at: At, act: (running: Entry) => void): void {
  const running = onStageOf(roundNow(at));
  if (running) act(running);
  else toast(words.value.nobodyOnStage);
}

export const done = (at: At): void => withRunning(at, it => mark(at, it.id, 'done'));

export const beginQuestions = (at: At): void => withRunning(at, ({ id, run }) => {
  if (run.state === 'pitching') void step(at, id, questionsBegun(id, instant()), () => turnClock(at, { action: 'questions', pitch: id, was: run.state }));
});

export const pauseOrGoOn = (at: At): void => withRunning(at, ({ id, run }) => {
  if (currentClock(run)?.since) void step(at, id, clockPaused(id, instant()), () => turnClock(at, { action: 'pause', pitch: id, was: run.state }));
  else goOn(at, id);
});

/** Also for a pitch that was ended too soon. */
export function goOn(at: At, pitch: string): void {
  const was = runIn(roundNow(at), pitch).state;
  void step(at, pitch, clockResumed(pitch, instant()), () => turnClock(at, { action: 'resume', pitch, was }));
}

export const addTime = (at: At, seconds: number): void => withRunning(at, ({ id, run }) => {
  const limit = currentClock(run)?.limit ?? 0;
  void step(at, id, limited(id, Math.max(0, limit + seconds)), () => turnClock(at, { action: 'add', pitch: id, was: run.state, seconds: Math.max(-limit, seconds), limit }));
});

/** Takes the last step back, whoever took it; `only` if it is still that one. */
export async function undo(at: At, only?: { what: Step; pitch: string }): Promise<void> {
  const before = roundNow(at).pitches;
  const name = (pitch: string): string => brief(roundTrue(at).pitches?.[pitch]?.title ?? before?.[pitch]?.title ?? words.value.aPitch);
  let last: { step: number; what: Step; pitch: string } | undefined;
  const refused = await take(at.session, 'show', view => view, async () => {
    await caughtUp(at.session);
    last ??= roundTrue(at).round?.undo;
    if (!last) throw new Problem('nothing-to-undo', words.value.nothingToUndo, false, 409);
    if (only && (last.what !== only.what || last.pitch !== only.pitch)) throw new Problem('stale-step', words.value.nothingToUndo, false, 409);
    return undoStep(at, last.step);
  });
  if (refused) toastProblem(refused);
  else if (last) toast(words.value.undone(said(at, last.what, last.pitch, name(last.pitch))));
}
