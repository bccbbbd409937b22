import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { isText, keep, recall } from '../live/store';

export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

export const isLanguage = (value: unknown): value is Language => isText(value) && value in languages;
const ofBrowser = (): Language => navigator.languages?.map(l => l.slice(0, 2)).find(isLanguage) ?? 'en';

/** The language of this page: as chosen, else as the browser's. */
export const language = signal<Language>(recall('hub.language', ofBrowser(), isLanguage));

export function speak(chosen: Language): void {
  language.value = chosen;
  keep('hub.language', chosen);
}

effect(() => void (document.documentElement.lang = language.value));

/** The words of one face in the language of the page. English is the type: German must have every entry. */
export const catalogue = <T>(words: { en: T; de: NoInfer<T> }): ReadonlySignal<T> => computed(() => words[language.value]);
