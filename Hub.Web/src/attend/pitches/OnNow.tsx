import { onStageOf } from '../../live/pitches';
import { Icon } from '../../ui/Icon';
import { pitchWords } from '../../ui/pitchWords';
import { Clock } from './Clock';
import { PitchActs } from './PitchActs';
import { PitchFacts } from './PitchFacts';
import type { Round } from './round';
import { ShownSlides } from './ShownSlides';

/** What is on the stage now. */
export function OnNow({ round }: { round: Round }) {
  const text = pitchWords.value;
  const entry = onStageOf(round.view);
  return (
    <section class={entry ? 'on-stage pitch-now' : 'card pitch-now'} aria-labelledby="pitch-now">
      <h2 id="pitch-now"><Icon name="pitch" />{entry ? text.now : text.nothing}</h2>
      <p class="hidden" role="status">{entry && `${text.now}: ${entry.title}`}</p>
      {entry && (
        <>
          <div class="head">
            <div class="stack tight"><p class="question">{entry.title}</p><PitchFacts round={round} entry={entry} /></div>
            <Clock entry={entry} />
          </div>
          {entry.slides && <ShownSlides round={round} entry={entry} slides={entry.slides} page={entry.run.page ?? 1} />}
          <PitchActs key={entry.id} round={round} entry={entry} />
        </>
      )}
    </section>
  );
}
