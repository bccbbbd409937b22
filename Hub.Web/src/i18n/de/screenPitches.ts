import type { ScreenPitches } from '../en/screenPitches';
import { plural } from '../plural';

export const screenPitches: ScreenPitches = {
  last: 'Das war der letzte Pitch.',
  lastHow: 'Danke an alle, die auf dieser Bühne standen.',
  time: minutes => `${minutes} Min.`,
  page: (page, of) => `Seite ${page} von ${of}`,
  follows: 'Das Ergebnis folgt',
  followsHow: 'Ein Platz nach dem anderen, der erste zuletzt.',
  still: count => plural('de', count, { one: 'Noch 1 Platz', other: `Noch ${count} Plätze` }),
  winner: 'Erster Platz',
  shared: 'geteilt',
  message: 'Von der Moderation',
  read: 'Gelesen',
  readHow: 'Beliebige Taste drücken',
  isRead: 'Die Moderation weiß, dass Sie es gelesen haben.',
  until: time => `bis ${time}`,
};
