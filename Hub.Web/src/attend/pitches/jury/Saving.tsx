import type { Of } from '../../../ui/outbox';
import { pitchRound } from '../words';
import type { Known } from './marks';
import { letGo, mark, sheetOf } from './scoring';

/** How far the sheet has come; and where another device was faster, the choice. */
export function Saving({ pitch, known }: { pitch: Of; known: Known }) {
  const text = pitchRound.value.jury;
  const sheet = sheetOf(pitch);
  const late = sheet?.overtaken;
  const again = (): void => {
    letGo(pitch);
    if (late) mark(pitch, late);
  };
  return (
    <>
      {late && (
        <div class="note bad stack tight" role="alert">
          <p>{text.conflict}</p>
          <p class="row">
            <button type="button" class="button" onClick={again}>{text.useMine}</button>
            <button type="button" class="button" onClick={() => letGo(pitch)}>{text.letGo}</button>
          </p>
        </div>
      )}
      <p class={sheet?.waiting.length ? sheet.trouble ? 'row unsaved strong' : 'row small soft' : 'said'} role="status">
        {sheet?.waiting.length ? <><span class="pulse" />{sheet.trouble ? text.unsaved : text.saving}</> : (known.version > 0 || sheet) && !late ? `✓ ${text.saved}` : ''}
      </p>
    </>
  );
}
