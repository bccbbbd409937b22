import type { Language } from './language';

const rules = { en: new Intl.PluralRules('en'), de: new Intl.PluralRules('de') };

export const plural = (of: Language, n: number, forms: { one: string; other: string }): string =>
  rules[of].select(n) === 'one' ? forms.one : forms.other;
