import { coming, currentClock, onStageOf } from '../../../live/pitches';
import { pitchTime } from '../../../live/pitchClock';
import type { PitchRoundView } from '../../../live/pitchViews';

/** What the rest of the round takes as it is allotted, in ms: what is left of the pitch on the stage, and all that are still to come. */
export function stillPlanned(view: PitchRoundView, now: number): number {
  const running = onStageOf(view);
  const clock = running && currentClock(running.run);
  const left = clock ? pitchTime(clock, now).left : 0;
  const questions = running?.run.state === 'pitching' ? running.questionSeconds * 1_000 : 0;
  return coming(view).reduce((sum, it) => sum + (it.seconds + it.questionSeconds) * 1_000, left + questions);
}

/** By how much that fits before the end of the session, in ms: less than nothing if it does not. Nothing is known before it begins. */
export function spare(view: PitchRoundView, now: number): number | undefined {
  const { endsAt, stoppedAt } = view.session ?? {};
  return endsAt === undefined || stoppedAt !== undefined ? undefined : Date.parse(endsAt) - now - stillPlanned(view, now);
}
