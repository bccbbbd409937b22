import { decimal, number } from '../../../i18n/format';
import type { StaffPitchRoundView } from '../../../live/pitchViews';
import { Icon } from '../../../ui/Icon';
import { pitchWords } from '../../../ui/pitchWords';
import type { At } from '../../at';
import { words } from '../words';
import { resultsOf } from './table';

/** What the round comes to as it stands: jury and audience together. Nobody else sees it before it is revealed. */
export function ResultsPane({ at, round }: { at: At; round: StaffPitchRoundView }) {
  const text = words.value.results;
  const results = resultsOf(round);
  const csv = (name: string): string => `/api/conferences/${at.conference}/pitches/${at.session}/${name}.csv`;
  return (
    <section class="pane results" aria-labelledby="results">
      <div class="head"><h2 id="results" tabIndex={-1}>{pitchWords.value.result}</h2></div>
      {results.length === 0 ? <p class="nothing soft">{text.none}</p> : (
        <div class="scrolls" role="group" tabIndex={0} aria-label={pitchWords.value.result}>
          <table class="score-table result-table">
            <caption class="small soft">{text.how(round.settings?.juryWeight ?? 100, !!round.settings?.normalise)}</caption>
            <thead><tr><th scope="col">{text.place}</th><th scope="col">{text.pitch}</th><th scope="col">{text.total}</th><th scope="col">{text.jury}</th><th scope="col">{text.audience}</th></tr></thead>
            <tbody>
              {results.map(({ pitch, result, shown }) => (
                <tr key={pitch.id} class={shown ? 'told' : undefined}>
                  <td class="of-all">{result.place}.</td>
                  <th scope="row"><span class="clamp">{pitch.title}</span><span class="small soft clamp">{pitch.organisation}</span>{shown && <span class="badge stage"><Icon name="screen" />{text.shown}</span>}</th>
                  <td class="of-all"><strong>{decimal(result.total)}</strong></td>
                  <td class="of-all">{result.jury === undefined ? '–' : decimal(result.jury)}</td>
                  <td class="of-all">{number(result.favours)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="row">
        <a class="button" href={csv('results')} download><Icon name="file" />{text.csv}</a>
        <a class="button" href={csv('talks')} download><Icon name="file" />{text.talks}</a>
      </p>
    </section>
  );
}
