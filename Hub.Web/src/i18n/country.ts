import { language } from './language';

/** The name of a country in the language of the page; a code that nobody knows stays as it is. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames([language.value], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
