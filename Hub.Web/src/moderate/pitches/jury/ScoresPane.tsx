import { decimal, number } from '../../../i18n/format';
import { nameOf } from '../../../live/names';
import type { StaffPitchRoundView } from '../../../live/pitchViews';
import { Author } from '../../../ui/Author';
import { Icon } from '../../../ui/Icon';
import type { At } from '../../at';
import { asking } from '../asking';
import { words } from '../words';
import { lock, lockOrAsk } from './acts';
import { jurorsOf, missingOf, rowsOf, type Cell } from './table';

/** Every juror's score of every pitch, and at a glance what is missing. For the staff alone. */
export function ScoresPane({ at, round }: { at: At; round: StaffPitchRoundView }) {
  const text = words.value.scores;
  const jurors = jurorsOf(round);
  const criteria = Object.keys(round.settings?.criteria ?? {}).length;
  const { locked } = round.round ?? {};
  return (
    <section class="pane scores" aria-labelledby="scores">
      <div class="head">
        <h2 id="scores" tabIndex={-1}>{text.title}</h2>
        {locked && <span class="badge stage"><Icon name="lock" />{words.value.lock.isLocked}</span>}
        <button type="button" class="button end" onClick={() => (locked ? void lock(at, false) : lockOrAsk(at))}><Icon name="lock" />{locked ? words.value.lock.unlock : words.value.lock.lock}</button>
      </div>
      {criteria === 0 ? <p class="note">{text.noCriteria}</p> : jurors.length === 0 ? <p class="note">{text.noJurors}</p> : <><Missing at={at} round={round} /><Table at={at} round={round} jurors={jurors} /></>}
    </section>
  );
}

function Missing({ at, round }: { at: At; round: StaffPitchRoundView }) {
  const text = words.value.scores;
  const missing = missingOf(round);
  const count = missing.reduce((sum, it) => sum + it.pitches.length, 0);
  if (count === 0) return <p class="note good" role="status">{Object.keys(round.results ?? {}).length === 0 ? text.noneGiven : text.complete}</p>;
  return (
    <div class="note bad missing" role="status">
      <p><strong>{text.missing(count)}</strong></p>
      <ul>{missing.map(({ juror, pitches }) => <li key={juror}><Author conference={at.conference} person={juror} brief />: {pitches.map(it => it.title).join(' · ')}</li>)}</ul>
    </div>
  );
}

function Table({ at, round, jurors }: { at: At; round: StaffPitchRoundView; jurors: readonly string[] }) {
  const text = words.value.scores;
  return (
    <div class="scrolls" role="group" tabIndex={0} aria-label={text.title}>
      <table class="score-table">
        <caption class="hidden">{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.pitch}</th>
            {jurors.map(juror => <th scope="col" key={juror}><Author conference={at.conference} person={juror} brief /></th>)}
            <th scope="col">{text.mean}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(round).map(({ pitch, cells, result }) => (
            <tr key={pitch.id}>
              <th scope="row"><button type="button" class="inline" onClick={() => void (asking.value = { is: 'scores', pitch: pitch.id })}><span class="clamp">{pitch.title}</span></button></th>
              {cells.map((cell, i) => <td key={jurors[i]} class={cell.is}><ScoreCell cell={cell} /></td>)}
              <td class="of-all">{result?.jury !== undefined && <><strong>{decimal(result.jury)}</strong><span class="small soft"> ({number(result.jurors)})</span></>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ScoreCell({ cell }: { cell: Cell }) {
  const text = words.value.scores.cells;
  if (cell.is === 'mean') return <>{decimal(cell.mean)}</>;
  return <><span aria-hidden="true">{text.short[cell.is]}</span><span class="hidden">{text.long[cell.is]}</span></>;
}

/** A juror by name where it is known, for labels. */
export const jurorName = (at: At, juror: string): string => nameOf(at.conference, juror)?.name ?? '…';
