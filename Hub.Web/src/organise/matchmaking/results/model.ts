import { countryName } from '../../../i18n/country';
import { weekdayClock } from '../../../i18n/format';
import type { Schemas } from '../../../live/client';
import { topicName } from '../../../live/topics';
import type { StaffMatchingView } from '../views';
import { words } from './words';

export type Results = Schemas['ResultsAnswer'];
export type ResultRow = Schemas['ResultRow'];
export const charts = ['rounds', 'topics', 'regions', 'countries', 'kinds'] as const;
export type ChartName = (typeof charts)[number];

/** What a row is of, in the language of the page. */
export function labelOf(chart: ChartName, { of }: ResultRow, view: StaffMatchingView, zone: string | undefined): string {
  const text = words.value;
  const [first = ''] = of;
  if (chart === 'topics') return first ? topicName(first) : text.notSaid;
  if (chart === 'rounds') return view.rounds?.[first] ? weekdayClock(view.rounds[first].start, zone) : text.notKnown;
  const name = (it: string): string => chart === 'countries' ? countryName(it) : chart === 'kinds' ? ((text.kinds as Readonly<Record<string, string>>)[it] ?? it) : it;
  return of.map(it => (it ? name(it) : text.notKnown)).join(' – ');
}

/** How long the two parts of a bar are, in percent of the longest. A follow-up can be told of a meeting of which nothing else is known. */
export function partsOf({ held, followUps }: Pick<ResultRow, 'held' | 'followUps'>, most: number): { followUps: number; held: number } {
  const of = (n: number): number => (most > 0 ? (100 * n) / most : 0);
  return { followUps: of(followUps), held: of(Math.max(0, held - followUps)) };
}

export const longest = (rows: readonly ResultRow[]): number => Math.max(0, ...rows.map(row => Math.max(row.held, row.followUps)));
