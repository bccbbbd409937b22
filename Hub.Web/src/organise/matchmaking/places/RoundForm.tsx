import { common } from '../../../i18n/words';
import { Dialog } from '../../../ui/Dialog';
import { previewRound, putRound, type Care } from '../commands';
import { useEdits } from '../edits';
import type { Round } from '../views';
import { words } from '../words';
import { instantOf, localOf } from '../zoned';
import type { At } from './at';

interface Props { at: At; id: string; round: Round; fresh: boolean; onClose: () => void }

export function RoundForm({ at, id, round, fresh, onClose }: Props) {
  const text = words.value.places;
  const { draft, meanwhile, change } = useEdits({ start: localOf(round.start, at.zone), minutes: String(round.minutes), gap: String(round.gap) }, round.version);
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const body = (care?: Care) => ({ session: round.session, start: instantOf(draft.start, at.zone) ?? round.start, minutes: Number(draft.minutes), gap: Number(draft.gap), version: round.version, ...(care && { care }) });
    void at.careful({
      preview: () => (fresh ? Promise.resolve({ touched: 0, meetings: [] }) : previewRound(at.conference, id, body())),
      act: care => putRound(at.conference, id, body(care)), said: fresh ? text.roundAdded : text.roundSaved, onDone: onClose,
    });
  };
  return (
    <Dialog title={fresh ? text.addRound : text.changeRound} onClose={onClose}>
      <form class="stack" onSubmit={save} noValidate>
        {meanwhile && <p class="note" role="alert">{words.value.setup.meanwhile}</p>}
        <div class="field"><label for="round-start">{text.start}</label><input id="round-start" class="input" type="datetime-local" value={draft.start} onInput={e => change({ start: e.currentTarget.value })} /></div>
        <div class="row top">
          <div class="field"><label for="round-minutes">{text.minutes}</label><input id="round-minutes" class="input figure" type="number" min={5} max={240} value={draft.minutes} onInput={e => change({ minutes: e.currentTarget.value })} /></div>
          <div class="field"><label for="round-gap">{text.gap}</label><input id="round-gap" class="input figure" type="number" min={0} max={120} value={draft.gap} onInput={e => change({ gap: e.currentTarget.value })} /></div>
        </div>
        <div class="row">
          <button type="submit" class="button primary">{common.value.save}</button>
          <button type="button" class="button" onClick={onClose}>{common.value.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
