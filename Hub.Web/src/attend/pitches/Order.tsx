import { inOrder, type Entry } from '../../live/pitches';
import type { PitchState } from '../../live/pitchViews';
import { pitchWords } from '../../ui/pitchWords';
import { PitchActs } from './PitchActs';
import { PitchFacts } from './PitchFacts';
import { pointsLeft, type Round } from './round';
import { pitchRound } from './words';

const looks: Partial<Record<PitchState, string>> = { pitching: 'stage', questions: 'stage', done: 'good', absent: 'bad' };

/** The running order, with what became of each, and what one thinks of it. */
export function Order({ round }: { round: Round }) {
  const text = pitchWords.value;
  const all = inOrder(round.view);
  return (
    <section class="stack" aria-labelledby="running-order">
      <div class="row spread">
        <h2 id="running-order">{text.order}</h2>
        {all.length > 0 && <span class="soft">{pitchRound.value.given(all.filter(it => it.run.state === 'done').length, all.length)}</span>}
      </div>
      {all.length === 0 ? <p class="empty">{pitchRound.value.noneYet}</p> : <HowToFavour round={round} />}
      <ol class="stack tight">{all.map(entry => <li key={entry.id}><Row round={round} entry={entry} /></li>)}</ol>
    </section>
  );
}

function Row({ round, entry }: { round: Round; entry: Entry }) {
  const { state } = entry.run;
  const onStage = entry.id === round.view.round?.running;
  return (
    <article class={onStage ? 'card pitch now' : 'card pitch'} aria-labelledby={`pitch-${entry.id}`}>
      <p class="place" aria-hidden="true">{entry.place}</p>
      <div class="stack tight">
        <div class="head">
          <h3 id={`pitch-${entry.id}`}>{entry.title}</h3>
          <span class={`badge ${looks[state] ?? ''}`}>{pitchWords.value.states[state]}</span>
        </div>
        <PitchFacts round={round} entry={entry} />
        {!onStage && <PitchActs round={round} entry={entry} />}
      </div>
    </article>
  );
}

/** What favours are, and how many points are left. */
function HowToFavour({ round }: { round: Round }) {
  const text = pitchRound.value.favour;
  const { points, favoursOpen } = round.view.round ?? { favoursOpen: false };
  return (
    <div class="note row spread">
      <p class="small">{!favoursOpen ? text.closed : points ? text.howPoints(points) : text.how}</p>
      {points !== undefined && <p class="strong" role="status">{text.left(Math.max(0, pointsLeft(round)), points)}</p>}
    </div>
  );
}
