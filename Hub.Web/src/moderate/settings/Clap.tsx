import { number } from '../../i18n/format';
import { insist } from '../../live/retry';
import { uuidv7 } from '../../live/uuid';
import type { StageView } from '../../live/views';
import { useDoing } from '../../ui/doing';
import { Said } from '../../ui/Said';
import type { At } from '../at';
import { applyClap, endClap, markClap, startClap } from './commands';
import { words } from './words';

/** Measures by how much the stream is behind: the moderator taps when something can be seen in the hall, remote people when they see it. */
export function Clap({ at, stage }: { at: At; stage: StageView }) {
  const text = words.value.clap;
  const doing = useDoing();
  const clap = stage.clap;
  const streams = Object.keys(stage.streams ?? {}).length;
  const run = (work: () => Promise<unknown>, said?: string): void => void doing.run(() => insist(work), said);
  const median = clap?.median;
  return (
    <section class="stack tight" aria-labelledby="clap">
      <h3 id="clap">{text.title}</h3>
      <p class="soft">{text.how}</p>
      {streams === 0 && <p class="soft">{text.noStream}</p>}
      {streams > 0 && !clap && <p><button type="button" class="button" onClick={() => { const id = uuidv7(); run(() => startClap(at, id)); }}>{text.begin}</button></p>}
      {clap && !clap.at && (
        <>
          <p>{text.tapHow}</p>
          {/* Once only, and not repeated later: what counts is the instant. */}
          <p><button type="button" class="button primary big" onClick={() => void doing.run(() => markClap(at, clap.id))}>{text.tap}</button></p>
        </>
      )}
      {clap?.at && (
        <>
          <p role="status"><strong>{text.taps(clap.taps ?? 0)}</strong>{median !== undefined && ` ${text.median(number(median))}`}</p>
          <p class="row">
            {median !== undefined && <button type="button" class="button primary" onClick={() => run(() => applyClap(at, clap.id), text.used)}>{text.use(number(median))}</button>}
            <button type="button" class="button" onClick={() => run(() => endClap(at, clap.id))}>{text.end}</button>
          </p>
        </>
      )}
      <Said doing={doing} />
    </section>
  );
}
