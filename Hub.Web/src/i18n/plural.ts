import type { Language } from './language';

const rules = { en: new Intl.PluralRules('en'), de: new Intl.PluralRules('de') };

export const plural = (of: Language, n: number, forms: { one: string; other: string }): string =>
  rules[of].select(n) === 'one' ? forms.one : forms.other;

const numbers = { en: new Intl.NumberFormat('en'), de: new Intl.NumberFormat('de') };

/** "5,000" or "5.000". */
export const numberIn = (of: Language) => (n: number): string => numbers[of].format(n);
