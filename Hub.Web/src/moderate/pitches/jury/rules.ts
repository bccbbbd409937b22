import type { RoundSettings, TieRule } from '../../../live/pitchViews';
import { uuidv7 } from '../../../live/uuid';
import { rebase as merged } from '../../rebase';

/** The rules as the form holds them: criteria in order. */
export interface Draft {
  criteria: readonly { id: string; name: string; weight: number }[]; from: number; to: number; points: number; normalise: boolean; juryWeight: number; ties: TieRule; places: number; version: number;
}
export type What = 'no-name' | 'same-name' | 'scale';
/** `where` is the id of a criterion, or `scale`. */
export interface Fault { where: string; what: What }

export const MOST_CRITERIA = 12;
export const newCriterion = (): Draft['criteria'][number] => ({ id: uuidv7(), name: '', weight: 1 });

export const draftOf = ({ criteria, ...rest }: RoundSettings): Draft =>
  ({ ...rest, criteria: Object.entries(criteria).sort((a, b) => a[1].order - b[1].order).map(([id, { name, weight }]) => ({ id, name, weight })) });

export function faultsOf({ criteria, from, to }: Draft): Fault[] {
  const names = criteria.map(it => it.name.trim().toLowerCase());
  const named = criteria.flatMap(({ id }, i): Fault[] => (!names[i] ? [{ where: id, what: 'no-name' }] : names.indexOf(names[i]) < i ? [{ where: id, what: 'same-name' }] : []));
  return from < to ? named : [...named, { where: 'scale', what: 'scale' }];
}

/** What the hub is sent. */
export const rulesOf = ({ criteria, ...rest }: Draft) => ({ ...rest, criteria: criteria.map(it => ({ ...it, name: it.name.trim() })) });

/** Somebody else has saved meanwhile: theirs counts for what was not touched here. */
export const rebase = (mine: Draft, seen: RoundSettings, now: RoundSettings): Draft => ({ ...merged(mine, draftOf(seen), draftOf(now)), version: now.version });
