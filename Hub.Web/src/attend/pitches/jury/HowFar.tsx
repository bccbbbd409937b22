import { onStageOf } from '../../../live/pitches';
import { Icon } from '../../../ui/Icon';
import { href } from '../../../ui/router';
import { about, type Round } from '../round';
import { pitchRound } from '../words';
import { progressOf } from './progress';
import { sheetOf, unsaved } from './scoring';

/** How far one is, what is missing, what is not saved, and who is on the stage. */
export function HowFar({ round, shown }: { round: Round; shown: string | undefined }) {
  const text = pitchRound.value.jury;
  const { scored, of, missing } = progressOf(round);
  const onStage = onStageOf(round.view);
  const here = shown && sheetOf(about(round, shown))?.waiting.length ? 1 : 0;
  const elsewhere = unsaved(round.session) - here;
  return (
    <section class="card stack tight progress" aria-label={text.scored(scored, of)}>
      <div class="row spread">
        <p class="strong" role="status">{of === 0 ? text.noneToScore : missing.length === 0 ? text.allDone : text.scored(scored, of)}</p>
        {of > 0 && <progress max={of} value={scored} aria-hidden="true" />}
      </div>
      {round.my.jury?.locked && <p class="note">{text.locked}</p>}
      {elsewhere > 0 && <p class="note bad" role="status">{text.unsavedElsewhere(elsewhere)}</p>}
      {onStage && onStage.id !== shown && (
        <p><span class="small soft">{text.goStage}</span><br /><a class="textlink" href={href('jury', round.session, onStage.id)}>{onStage.title}</a></p>
      )}
      {missing.length > 0 && !round.my.jury?.locked && (
        <details>
          <summary>{text.missing} ({missing.length})</summary>
          <ul class="stack tight">{missing.map(it => <li key={it.id}><a class="textlink" href={href('jury', round.session, it.id)}><Icon name="pen" />{it.title}</a></li>)}</ul>
        </details>
      )}
    </section>
  );
}
