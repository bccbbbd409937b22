import type { StaffPitchRoundView } from '../../../live/pitchViews';
import { Author } from '../../../ui/Author';
import { Icon } from '../../../ui/Icon';
import type { At } from '../../at';
import { focusSoon } from '../../../ui/focus';
import { PersonField } from '../prepare/PersonField';
import { words } from '../words';
import { seat } from './acts';
import { jurorName } from './ScoresPane';
import { jurorsOf } from './table';

/** Who judges, and how far they are. */
export function JurorsPane({ at, round }: { at: At; round: StaffPitchRoundView }) {
  const text = words.value.jurors;
  const jurors = jurorsOf(round);
  return (
    <section class="pane jurors" aria-labelledby="jurors">
      <div class="head"><h2 id="jurors" tabIndex={-1}>{text.title}</h2><span class="count">{jurors.length}</span></div>
      {jurors.length === 0 && <p class="nothing soft">{text.none}</p>}
      <ul class="rows">
        {jurors.map(juror => {
          const { scored, missing } = round.jurors![juror]!;
          const left = Object.keys(missing).length;
          return (
            <li key={juror} class="juror">
              <p class="grow"><Author conference={at.conference} person={juror} /><br /><span class="small soft">{text.scored(scored)}{left > 0 && ` · ${text.missing(left)}`}</span></p>
              <button type="button" class="button quiet icon-only" aria-label={text.remove(jurorName(at, juror))} onClick={() => { void seat(at, juror, false); focusSoon('jurors'); }}><Icon name="cross" /></button>
            </li>
          );
        })}
      </ul>
      <PersonField id="new-juror" conference={at.conference} label={text.add} not={jurors} onPick={person => void seat(at, person, true)} />
    </section>
  );
}
