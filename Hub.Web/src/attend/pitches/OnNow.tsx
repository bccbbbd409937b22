import { inOrder, nextOf, onStageOf } from '../../live/pitches';
import { Icon } from '../../ui/Icon';
import { pitchWords } from '../../ui/pitchWords';
import { Clock } from './Clock';
import { PitchActs } from './PitchActs';
import { PitchFacts } from './PitchFacts';
import type { Round } from './round';
import { ShownSlides } from './ShownSlides';
import { pitchRound } from './words';

/** What is on the stage now. */
export function OnNow({ round }: { round: Round }) {
  const text = pitchWords.value;
  const entry = onStageOf(round.view);
  const over = nextOf(round.view).length === 0 && inOrder(round.view).some(it => it.run.state === 'done');
  return (
    <section class={entry ? 'on-stage pitch-now' : 'card pitch-now'} aria-labelledby="pitch-now">
      <h2 id="pitch-now"><Icon name="pitch" />{entry ? text.now : over ? pitchRound.value.over : text.nothing}</h2>
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
