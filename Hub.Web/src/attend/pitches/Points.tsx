import type { Entry } from '../../live/pitches';
import { Icon } from '../../ui/Icon';
import { pitchWords } from '../../ui/pitchWords';
import { favours } from './acts';
import { about, pointsFor, pointsLeft, type Round } from './round';
import { pitchRound } from './words';

/** Some of the points that one may spread. */
export function Points({ round, entry }: { round: Round; entry: Entry }) {
  const text = pitchRound.value.favour;
  const given = pointsFor(round, entry.id);
  if (!round.view.round?.favoursOpen) return given > 0 ? <span class="badge accent heart"><Icon name="heart" />{pitchWords.value.points(given)}</span> : null;
  const [noLess, noMore] = [given === 0, pointsLeft(round) <= 0];
  const give = (points: number): void => favours.want(about(round, entry.id), points);
  return (
    <div class="points" role="group" aria-label={text.points(entry.title)}>
      <button type="button" class="button icon-only" aria-label={text.less(entry.title)} aria-disabled={noLess} onClick={() => noLess || give(given - 1)}><Icon name="minus" /></button>
      <output class={given > 0 ? 'heart' : undefined}><Icon name="heart" />{pitchWords.value.points(given)}</output>
      <button type="button" class="button icon-only" aria-label={text.more(entry.title)} aria-disabled={noMore} onClick={() => noMore || give(given + 1)}><Icon name="plus" /></button>
    </div>
  );
}
