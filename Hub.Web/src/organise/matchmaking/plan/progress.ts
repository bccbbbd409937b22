import type { ById } from '../../../live/views';
import type { Level } from '../views';

/** What a plan is judged by, in this order; each is kept while the next is improved. */
export const aims = ['meetings', 'without-any', 'smallest-share', 'gaps', 'most-gaps', 'table-changes', 'ways'] as const;
export type Aim = (typeof aims)[number];

export const moreIsBetter = (aim: Aim): boolean => aim === 'meetings' || aim === 'smallest-share';

/** How far the best so far is from what is possible: not known yet, nothing, a part of it, or simply the bound where a part says little. */
export type Verdict = { is: 'waiting' } | { is: 'searching' } | { is: 'best' } | { is: 'within'; part: number } | { is: 'bound'; bound: number };

const TELLING = 0.2;

export function verdictOf(aim: Aim, { value, bound }: Partial<Level>): Verdict {
  if (value === undefined) return { is: 'waiting' };
  if (bound === undefined) return { is: 'searching' };
  if (value === bound) return { is: 'best' };
  const whole = Math.max(Math.abs(bound), moreIsBetter(aim) ? 0 : Math.abs(value));
  const part = Math.abs(value - bound) / whole;
  return whole > 0 && part <= TELLING ? { is: 'within', part } : { is: 'bound', bound };
}

export interface Step { aim: Aim; value: number | undefined; verdict: Verdict; now: boolean }

/** Aim by aim: those that are reached are judged, the one at work is marked, the others wait. */
export const stepsOf = (levels: ById<Level> | undefined, at: string | undefined): Step[] =>
  aims.map(aim => ({ aim, value: levels?.[aim]?.value, verdict: verdictOf(aim, levels?.[aim] ?? {}), now: aim === at }));

/** Shares come in thousandths. */
export const isShare = (aim: Aim): boolean => aim === 'smallest-share';
