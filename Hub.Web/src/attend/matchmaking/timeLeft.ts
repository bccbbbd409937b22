import { language, type Language } from '../../i18n/language';

const relativeIn = (of: Language): Intl.RelativeTimeFormat => new Intl.RelativeTimeFormat(of, { numeric: 'always' });
const relatives = { en: relativeIn('en'), de: relativeIn('de') };
const MINUTE = 60_000, HOUR = 60 * MINUTE, DAY = 24 * HOUR;

/** "in 2 days", rounded down, so that nobody counts on time that is not there. */
export function timeLeft(until: string, now: number): string {
  const left = Math.max(0, Date.parse(until) - now);
  const relative = relatives[language.value];
  if (left >= 2 * DAY) return relative.format(Math.floor(left / DAY), 'day');
  return left >= 2 * HOUR ? relative.format(Math.floor(left / HOUR), 'hour') : relative.format(Math.floor(left / MINUTE), 'minute');
}
