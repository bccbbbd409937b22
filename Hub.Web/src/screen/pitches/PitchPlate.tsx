import { currentClock, onStageOf } from '../../live/pitches';
import { PitchFace } from '../../ui/PitchFace';
import { pitchWords } from '../../ui/pitchWords';
import { useRound } from './useRound';

/** For the stream: what is pitched and by whom, and its clock; nothing between two pitches. */
export function PitchPlate({ conference, session }: { conference: string; session: string }) {
  const view = useRound(conference, session);
  const now = view ? onStageOf(view) : undefined;
  const clock = now && currentClock(now.run);
  if (!now) return null;
  return (
    <div class="plate">
      <div class="who"><p class="title">{now.title}</p><p class="organisation">{now.organisation}</p></div>
      {clock && <PitchFace clock={clock} label={now.run.state === 'questions' ? pitchWords.value.clock.questions : pitchWords.value.clock.pitch} />}
    </div>
  );
}
