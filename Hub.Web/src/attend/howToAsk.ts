import type { Asking } from '../live/views';

/** Whether a question carries a name: as the organisers have set it, or else as the person wishes. */
export const namedFor = (names: Asking, wish: boolean): boolean => (names === 'both' ? wish : names === 'named');

/** The language of a question: as chosen, else that of the page, else the event's first; none where the event has only one. */
export function languageFor(languages: readonly string[], chosen: string | undefined, ofPage: string): string {
  if (languages.length < 2) return '';
  return [chosen, ofPage].find(it => it && languages.includes(it)) ?? languages[0]!;
}
