import { effect, signal } from '@preact/signals';
import type { Problem } from '../live/problem';
import { common as de } from './de/common';
import { common as en } from './en/common';
import { catalogue, language, type Language } from './language';

/** The words that all faces share. Each face has its own besides, so that a phone loads only what it shows. */
export const common = catalogue({ en, de });

type Sentences = Readonly<Record<string, string>>;

const load: Record<Language, () => Promise<Sentences>> = {
  en: () => import('./en/problems').then(m => m.problems),
  de: () => import('./de/problems').then(m => m.problems),
};
const ofHub = signal<Sentences>({});

// The sentences for what the hub may refuse are many, and none is needed before the page stands: they come behind it, in one language.
effect(() => {
  const chosen = language.value;
  void load[chosen]().then(found => { if (language.peek() === chosen) ofHub.value = found; }, () => {});
});

/** What to tell a person about a refusal. Where the words of the page are not there (yet), the hub's own English sentence is. */
export const sentence = (problem: Problem): string =>
  ofHub.value[problem.code] ?? (common.value.problems as Sentences)[problem.code] ?? problem.sentence;
