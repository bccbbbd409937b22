import { language } from './language';

/** The name of a language in the language of the page; a code that nobody knows stays as it is. */
export function inLanguage(code: string): string {
  try {
    return new Intl.DisplayNames([language.value], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
