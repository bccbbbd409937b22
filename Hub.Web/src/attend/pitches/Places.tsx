import { inOrder } from '../../live/pitches';
import { pitchWords } from '../../ui/pitchWords';
import { PitchFacts } from './PitchFacts';
import type { Round } from './round';
import { pitchRound } from './words';

/** The places that were revealed, best first; equals share one. */
export function Places({ round }: { round: Round }) {
  const text = pitchRound.value.result;
  const { places = {}, round: facts } = round.view;
  const told = inOrder(round.view).filter(it => it.id in places).sort((a, b) => places[a.id]! - places[b.id]!);
  if (told.length === 0) return facts?.locked ? <p class="note" role="status">{text.waits}</p> : null;
  return (
    <section class="card stack" aria-labelledby="result">
      <div class="row spread">
        <h2 id="result">{pitchWords.value.result}</h2>
        <span class="soft">{text.shown(facts?.revealed ?? 0, facts?.toReveal ?? 0)}</span>
      </div>
      <p class="hidden" role="status">{text.told(places[told[0]!.id]!, told[0]!.title)}</p>
      <ol class="places">
        {told.map(entry => (
          <li key={entry.id} class={places[entry.id] === 1 ? 'first' : undefined}>
            <p class="place"><span class="hidden">{pitchWords.value.place(places[entry.id]!)}</span><span aria-hidden="true">{places[entry.id]}</span></p>
            <div class="stack tight"><h3>{entry.title}</h3><PitchFacts round={round} entry={entry} /></div>
          </li>
        ))}
      </ol>
    </section>
  );
}
