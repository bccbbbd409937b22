import type { StaffPitchRoundView } from '../../../live/pitchViews';
import { Icon } from '../../../ui/Icon';
import { pitchWords } from '../../../ui/pitchWords';
import type { At } from '../../at';
import { focusSoon } from '../../../ui/focus';
import { words } from '../words';
import { lockOrAsk, reveal } from './acts';
import { nextToReveal, stepsOf } from './table';

/** One place after the other, from the last to the first, as the chair tells it. Everyone sees at once what is revealed. */
export function RevealPane({ at, round }: { at: At; round: StaffPitchRoundView }) {
  const text = words.value.reveal;
  const { revealed = 0, toReveal, locked } = round.round ?? {};
  const all = toReveal ?? stepsOf(round).length;
  const next = nextToReveal(round);
  const show = (places: number): void => {
    void reveal(at, places);
    if (places === 0 || places === all) focusSoon('reveal');
  };
  return (
    <section class="pane reveal" aria-labelledby="reveal">
      <div class="head"><h2 id="reveal" tabIndex={-1}>{text.title}</h2>{all > 0 && <span class="count">{pitchWords.value.position(revealed, all)}</span>}</div>
      {all === 0 ? <p class="nothing soft">{text.nothing}</p> : !locked ? (
        <>
          <p>{text.lockFirst}</p>
          <button type="button" class="button" onClick={() => lockOrAsk(at)}><Icon name="lock" />{words.value.lock.lock}</button>
        </>
      ) : (
        <>
          {next && revealed < all && (
            <button type="button" class="button primary big" onClick={() => show(revealed + 1)}>
              <Icon name="screen" /><span class="grow"><span>{text.next(next.place)}</span><span class="small next-title clamp">{next.pitches.map(it => it.title).join(' · ')}</span></span>
            </button>
          )}
          <p role="status">{revealed === 0 ? text.none : revealed >= all ? text.all : text.some(revealed)}</p>
          {revealed > 0 && (
            <div class="actions">
              <button type="button" class="button" onClick={() => show(revealed - 1)}><Icon name="undo" />{text.back}</button>
              {revealed > 1 && <button type="button" class="button" onClick={() => show(0)}>{text.hide}</button>}
            </div>
          )}
        </>
      )}
    </section>
  );
}
