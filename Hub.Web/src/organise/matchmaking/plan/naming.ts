import { number, weekdayClock } from '../../../i18n/format';
import type { Run } from '../views';
import { words } from '../words';
import { isShare, type Aim, type Step, type Verdict } from './progress';

const percent = new Map<string, Intl.NumberFormat>();
const share = (language: string): Intl.NumberFormat => {
  if (!percent.has(language)) percent.set(language, new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1, minimumSignificantDigits: 1, maximumSignificantDigits: 2 }));
  return percent.get(language)!;
};

/** A plan as people speak of it: when it was made, how, and how many meetings it has. */
export const runName = ({ at, status, meetings }: Run): string =>
  [weekdayClock(at), (words.value.plan.statuses as Record<string, string>)[status] ?? status, words.value.plan.meetings(meetings)].join(' · ');

/** A value at an aim; shares come in thousandths. */
export const valueWords = (aim: Aim, value: number | undefined): string => (value === undefined ? '–' : isShare(aim) ? share(words.value.locale).format(value / 1000) : number(value));

/** "Gaps in people's days: 3 instead of 4". */
export const changeWords = (aim: Aim, from: number | undefined, to: number | undefined): string => words.value.plan.instead(words.value.plan.aims[aim], valueWords(aim, to), valueWords(aim, from));

export function verdictWords(aim: Aim, verdict: Verdict): string {
  const text = words.value.plan.verdicts;
  switch (verdict.is) {
    case 'within': return text.within(share(words.value.locale).format(verdict.part));
    case 'bound': return text.bound(valueWords(aim, verdict.bound));
    default: return text[verdict.is];
  }
}

/** A step of the planner, in a sentence for those who hear it. */
export const stepWords = ({ aim, value, verdict }: Step): string =>
  `${words.value.plan.aims[aim]}: ${value === undefined ? '' : `${valueWords(aim, value)}, `}${verdictWords(aim, verdict)}`;
