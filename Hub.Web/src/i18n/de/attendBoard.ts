import type { AttendBoard } from '../en/attendBoard';
import { plural } from '../plural';

export const attendBoard: AttendBoard = {
  back: 'Programm',
  gone: 'Diesen Programmpunkt gibt es nicht (mehr).',
  how: 'Dasselbe wie auf den Bildschirmen im Saal. Es ändert sich von selbst.',
  yours: (table, names) => `Ihr Platz: ${table}, mit ${names}.`,
  none: 'In dieser Runde haben Sie kein Gespräch.',
  who: round => `Runde ${round}: Wer trifft wen`,
  find: 'Name oder Organisation suchen',
  people: n => plural('de', n, { one: '1 Person', other: `${n} Personen` }),
  nobody: 'In dieser Runde heißt niemand so.',
};
