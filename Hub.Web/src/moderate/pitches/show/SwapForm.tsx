import { coming } from '../../../live/pitches';
import type { StaffPitchRoundView } from '../../../live/pitchViews';
import { pitchWords } from '../../../ui/pitchWords';
import type { At } from '../../at';
import { close } from '../asking';
import { words } from '../words';
import { swap } from './ordering';

/** Whose place the late arrival takes; one tap does it, and it can be undone. */
export function SwapForm({ at, round, pitch }: { at: At; round: StaffPitchRoundView; pitch: string }) {
  const text = words.value.swapping;
  const others = coming(round).filter(it => it.id !== pitch);
  const pick = (other: string): void => {
    close();
    swap(at, pitch, other);
  };
  return (
    <div class="stack">
      <blockquote class="quoted">{round.pitches?.[pitch]?.title}</blockquote>
      <p>{others.length > 0 ? text.how : text.nobody}</p>
      <ul class="stack tight" aria-label={text.with}>
        {others.map(it => (
          <li key={it.id}>
            <button type="button" class="card choose" onClick={() => pick(it.id)}>
              <strong>{it.title}</strong>
              <span class="small soft">{it.organisation} · {it.place}. · {pitchWords.value.states[it.run.state]}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
