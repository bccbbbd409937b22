import { Icon } from '../../ui/Icon';
import { href } from '../../ui/router';
import { progressOf } from './jury/progress';
import type { Round } from './round';
import { pitchRound } from './words';

/** The ways of those who judge or pitch to their own pages. */
export function Roles({ round }: { round: Round }) {
  const { jury, green } = pitchRound.value;
  const { scored, of } = progressOf(round);
  const pitches = Object.keys(round.my.mine ?? {}).length > 0;
  if (!round.my.jury && !pitches) return null;
  return (
    <p class="row">
      {round.my.jury && <a class="button primary" href={href('jury', round.session)}><Icon name="scale" />{jury.link}{of > 0 && ` · ${jury.scored(scored, of)}`}</a>}
      {pitches && <a class="button primary" href={href('green-room', round.session)}><Icon name="door" />{green.link}</a>}
    </p>
  );
}
