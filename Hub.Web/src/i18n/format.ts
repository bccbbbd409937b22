import { serverNow } from '../live/clock';
import { language, type Language } from './language';
import { numberIn } from './plural';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // British English for dates and the 24-hour clock that the programme is printed in.
  const locale = language.value === 'en' ? 'en-GB' : language.value;
  const key = locale + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(locale, options)));
  return made;
}

const zoned = (timeZone: string | undefined): Intl.DateTimeFormatOptions => (timeZone ? { timeZone } : {});

export const clock = (at: string | number | Date, timeZone?: string): string =>
  format({ hour: '2-digit', minute: '2-digit', ...zoned(timeZone) }).format(new Date(at));

export const day = (at: string | number | Date, timeZone?: string): string =>
  format({ weekday: 'long', day: 'numeric', month: 'long', ...zoned(timeZone) }).format(new Date(at));

/** "Tue 16:00": where an event has more days than one. */
export const weekdayClock = (at: string | number | Date, timeZone?: string): string =>
  `${format({ weekday: 'short', ...zoned(timeZone) }).format(new Date(at))} ${clock(at, timeZone)}`;

/** yyyy-mm-dd where the event is: what days are told apart by. */
export const dayKey = (at: string | number | Date, timeZone?: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...zoned(timeZone) }).format(new Date(at));

const relativeIn = (of: Language): Intl.RelativeTimeFormat => new Intl.RelativeTimeFormat(of, { numeric: 'auto', style: 'short' });
const relatives = { en: relativeIn('en'), de: relativeIn('de') };

/** "3 minutes ago", in steps that do not flicker. */
export function ago(at: string, now = serverNow()): string {
  const minutes = Math.max(0, Math.round((now - Date.parse(at)) / 60_000));
  const relative = relatives[language.value];
  if (minutes === 0) return relative.format(0, 'second');
  if (minutes < 60) return relative.format(-minutes, 'minute');
  return minutes < 48 * 60 ? relative.format(-Math.round(minutes / 60), 'hour') : relative.format(-Math.round(minutes / 1440), 'day');
}

export const number = (n: number): string => numberIn(language.value)(n);

const namesIn = (of: Language): Intl.DisplayNames => new Intl.DisplayNames(of, { type: 'language' });
const languageNames = { en: namesIn('en'), de: namesIn('de') };

/** "German" for "de", in the language of the page; what is no code of a language stays as it is. */
export function languageName(code: string): string {
  try {
    return languageNames[language.value].of(code) ?? code;
  } catch {
    return code;
  }
}

/** Whether the clock on the wall here shows another time than the one at the event. */
export const clocksDiffer = (at: string, timeZone: string): boolean => clock(at) !== clock(at, timeZone);

/** A share as the server has rounded it, so that the shares of one poll add up to 100. */
export const percent = (n: number): string => (n / 100).toLocaleString(language.value, { style: 'percent', maximumFractionDigits: 1 });

export const decimal = (n: number): string => n.toLocaleString(language.value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const collatorIn = (of: Language): Intl.Collator => new Intl.Collator(of, { numeric: true });
const collators = { en: collatorIn('en'), de: collatorIn('de') };

/** As one looks for names in a list: Ł beside L, and 2 before 10. */
export const compareNames = (a: string, b: string): number => collators[language.value].compare(a, b);

/** With its sign, as one says how something has changed. */
export const signed = (n: number): string => n.toLocaleString(language.value, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
