import type { Entry } from '../../live/pitches';
import { Icon } from '../../ui/Icon';
import { favours } from './acts';
import { about, pointsFor, type Round } from './round';
import { pitchRound } from './words';

/** One heart for each pitch that one likes. While favours are closed it shows what one has given. */
export function Favour({ round, entry }: { round: Round; entry: Entry }) {
  const text = pitchRound.value.favour;
  const on = pointsFor(round, entry.id) > 0;
  if (!round.view.round?.favoursOpen) return on ? <span class="badge accent heart"><Icon name="heart" />{text.given}</span> : null;
  return (
    <button type="button" class={on ? 'button toggle on heart' : 'button'} aria-pressed={on} aria-label={text.of(entry.title)}
      onClick={() => favours.want(about(round, entry.id), on ? 0 : 1)}>
      <Icon name="heart" />{text.give}
    </button>
  );
}
