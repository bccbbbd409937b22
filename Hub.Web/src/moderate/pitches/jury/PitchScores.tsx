import { decimal } from '../../../i18n/format';
import type { StaffPitchRoundView } from '../../../live/pitchViews';
import { Author } from '../../../ui/Author';
import type { At } from '../../at';
import { words } from '../words';
import { criteriaOf, jurorsOf } from './table';

/** All that the jury gave one pitch: criterion by criterion, with notes and reasons. */
export function PitchScores({ at, round, pitch }: { at: At; round: StaffPitchRoundView; pitch: string }) {
  const text = words.value.scores;
  const criteria = criteriaOf(round);
  const scores = round.scores?.[pitch] ?? {};
  const jurors = jurorsOf(round);
  return (
    <div class="stack">
      <blockquote class="quoted">{round.pitches?.[pitch]?.title}<br /><span class="small soft">{round.pitches?.[pitch]?.organisation}</span></blockquote>
      <div class="scrolls" role="group" tabIndex={0} aria-label={text.of}>
        <table class="score-table">
          <thead><tr><th scope="col">{text.juror}</th>{criteria.map(it => <th scope="col" key={it.id}>{it.name} <span class="small soft">×{it.weight}</span></th>)}<th scope="col">{text.mean}</th></tr></thead>
          <tbody>
            {jurors.map(juror => {
              const score = scores[juror];
              return (
                <tr key={juror}>
                  <th scope="row"><Author conference={at.conference} person={juror} brief /></th>
                  {criteria.map(it => <td key={it.id}>{score?.values?.[it.id] ?? '–'}</td>)}
                  <td class="of-all">{score?.abstains ? text.cells.long.abstains : score?.mean !== undefined ? <strong>{decimal(score.mean)}</strong> : '–'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <ul class="stack tight">
        {jurors.flatMap(juror => [scores[juror]?.note, scores[juror]?.abstains?.reason].filter(it => it !== undefined).map(note => (
          <li key={`${juror} ${note}`}><Author conference={at.conference} person={juror} brief />: <span class="pre">{note}</span></li>
        )))}
      </ul>
    </div>
  );
}
