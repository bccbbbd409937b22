import type { Boards } from '../en/boards';
import { plural } from '../plural';

const n = (count: number, one: string, other: string): string => plural('de', count, { one, other });

export const boards: Boards = {
  round: (number, of) => `Runde ${number} von ${of}`,
  next: number => `Danach: Runde ${number}`,
  go: 'Bitte an die Tische',
  startsAt: time => `Beginn um ${time}`,
  startsSoon: 'Gleich geht es los',
  toStart: 'bis zum Beginn',
  runsUntil: time => `Gespräche bis ${time}`,
  left: 'übrig',
  lastMinute: 'Letzte Minute',
  over: 'Die Zeit ist um',
  paused: 'Pause',
  late: count => n(count, '1 Minute später', `${count} Minuten später`),
  clock: 'Uhr der Runde',
  nobody: 'In dieser Runde trifft sich bisher niemand.',
  ended: 'Es gibt keine weiteren Runden.',
  meets: 'trifft',
  table: 'Tisch',
  someTable: 'ein Tisch, der gerade geändert wird',
  changes: { table: 'Neuer Tisch', partner: 'Andere Person', added: 'Neu' },
  freeTables: 'Freie Tische',
  noneFree: 'Kein Tisch ist frei.',
  more: count => `und ${count} weitere`,
  page: (page, of) => `Seite ${page} von ${of}`,
  plan: (free, of) => `Saalplan: ${free} von ${n(of, '1 Tisch', `${of} Tischen`)} frei`,
  planTitle: 'Saalplan',
  states: { free: 'frei', busy: 'belegt' },
  elsewhere: 'Nicht auf dem Plan',
  marked: 'hier',
};
