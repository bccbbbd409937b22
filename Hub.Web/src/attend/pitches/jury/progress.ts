import { inOrder, type Entry } from '../../../live/pitches';
import { abstentionFrom, about, isMine, type Round } from '../round';
import { isWhole, knownOf } from './marks';
import { marksOf } from './scoring';

/** How a juror stands with a pitch. `missing` and `begun` want scores; `later` will, `notGiven` does not. */
export type Standing = 'own' | 'abstains' | 'done' | 'begun' | 'missing' | 'later' | 'notGiven';

export function standingOf(round: Round, { id, run }: Entry): Standing {
  const marks = marksOf(about(round, id), knownOf(round.my, id));
  if (isMine(round, id)) return 'own';
  if (abstentionFrom(round, id).on) return 'abstains';
  if (isWhole(marks, round.my.jury?.criteria ?? {})) return 'done';
  if (run.state === 'skipped' || run.state === 'absent') return 'notGiven';
  if (Object.keys(marks.values).length > 0) return 'begun';
  return run.state === 'upcoming' ? 'later' : 'missing';
}

export interface Progress { readonly scored: number; readonly of: number; readonly missing: readonly Entry[] }

/** How far a juror is with what was given and is theirs to score. */
export function progressOf(round: Round): Progress {
  const given = inOrder(round.view).filter(it => ['pitching', 'questions', 'done'].includes(it.run.state));
  const standings = given.map(it => [it, standingOf(round, it)] as const).filter(([, standing]) => standing !== 'own' && standing !== 'abstains');
  const missing = standings.filter(([, standing]) => standing !== 'done').map(([entry]) => entry);
  return { scored: standings.length - missing.length, of: standings.length, missing };
}
