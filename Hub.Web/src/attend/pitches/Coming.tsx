import { nextOf } from '../../live/pitches';
import { pitchWords } from '../../ui/pitchWords';
import { PitchFacts } from './PitchFacts';
import type { Round } from './round';

/** The next two. */
export function Coming({ round }: { round: Round }) {
  const text = pitchWords.value;
  const next = nextOf(round.view);
  if (next.length === 0) return null;
  return (
    <section class="card next coming" aria-label={text.next}>
      {next.map((entry, i) => (
        <div key={entry.id} class="stack tight">
          <h2>{i === 0 ? text.next : text.then}</h2>
          <p class="strong">{entry.title}</p>
          <PitchFacts round={round} entry={entry} />
        </div>
      ))}
    </section>
  );
}
