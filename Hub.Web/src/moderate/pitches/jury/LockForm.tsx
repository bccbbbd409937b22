import { common } from '../../../i18n/words';
import type { StaffPitchRoundView } from '../../../live/pitchViews';
import { Author } from '../../../ui/Author';
import type { At } from '../../at';
import { close } from '../asking';
import { words } from '../words';
import { lock } from './acts';
import { missingOf } from './table';

/** Locking with scores missing is a decision of the chair: the mean is that of the jurors who were present. */
export function LockForm({ at, round }: { at: At; round: StaffPitchRoundView }) {
  const text = words.value.lock;
  const missing = missingOf(round);
  const go = (): void => {
    close();
    void lock(at, true);
  };
  return (
    <div class="stack">
      <p>{text.missing(missing.reduce((sum, it) => sum + it.pitches.length, 0))}</p>
      <ul class="stack tight">{missing.map(({ juror, pitches }) => <li key={juror}><Author conference={at.conference} person={juror} brief />: {pitches.map(it => it.title).join(' · ')}</li>)}</ul>
      <div class="row">
        <button type="button" class="button primary" onClick={go}>{text.anyway}</button>
        <button type="button" class="button" onClick={close}>{common.value.cancel}</button>
      </div>
    </div>
  );
}
