import type { Language } from '../../../i18n/language';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Unions, and codes that stand for no place. */
const NO_COUNTRY = /^(A[A-C]|E[UZ]|UN|QO|Q[M-Z]|X[A-JL-Z]|Z[Z])$/;

/** As the browser knows them: codes that were given up lead to others, and what has no name is none. */
function namesIn(of: Language): readonly (readonly [string, string])[] {
  const names = new Intl.DisplayNames(of, { type: 'region', fallback: 'none' });
  const codes = letters.flatMap(a => letters.map(b => a + b)).filter(code => (code === 'QA' || !NO_COUNTRY.test(code)) && new Intl.Locale(`und-${code}`).region === code);
  const known = codes.flatMap(code => { const name = names.of(code); return name ? [[code, name] as const] : []; });
  return known.sort((a, b) => a[1].localeCompare(b[1], of));
}

const made = new Map<Language, readonly (readonly [string, string])[]>();

/** Code and name of every country, by name in a language. */
export function countriesIn(of: Language): readonly (readonly [string, string])[] {
  if (!made.has(of)) made.set(of, namesIn(of));
  return made.get(of)!;
}
