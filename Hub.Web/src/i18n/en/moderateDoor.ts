import { numberIn, plural } from '../plural';
import { leavingMeans } from './leaving';

const number = numberIn('en');
const n = (count: number, one: string, other: string): string => plural('en', count, { one, other });

/** The desk at the entrance. */
export const moderateDoor = {
  title: 'Entrance',
  before: 'The event has not begun. People can be checked in from its first day on.',
  after: 'The event is over. The list of who came can be taken home below.',
  hereOf: (here: number, of: number) => n(here, `of ${number(of)} is here today`, `of ${number(of)} are here today`),
  search: 'Name or organisation',
  hint: 'The beginnings of words are enough, accents can be left out.',
  enter: (name: string) => `Enter checks in ${name}.`,
  show: 'Show',
  filters: { all: 'Everybody', 'to-come': 'Not here yet', here: 'Here' },
  found: (count: number) => n(count, '1 person found', `${number(count)} people found`),
  none: 'Nobody here fits your search. Whoever is not in the list can join with the code of the event, and is found here then.',
  nobody: 'The event has no people yet.',
  more: (count: number) => n(count, 'Show 1 more', `Show ${number(count)} more`),
  here: 'Is here',
  hereOfName: (name: string) => `Is here: ${name}`,
  isHere: (name: string) => `${name} is here.`,
  since: (time: string) => `Here since ${time}`,
  undo: 'Undo',
  undoOf: (name: string) => `Undo: ${name}`,
  pending: 'Kept here, not sent yet',
  remote: 'Remote',
  gone: 'Does not come any more',
  notComing: 'Doesn’t come',
  notComingOf: (name: string) => `Doesn’t come: ${name}`,
  notComingHow: 'Their meetings of today that have not begun are given up, and the others get new ones where there are any. Everyone concerned is told.',
  isBack: 'Comes after all',
  isBackOf: (name: string) => `Comes after all: ${name}`,
  noted: leavingMeans,
  alike: 'Several of this name',
  poster: 'Poster for the entrance',
  qr: 'QR code that leads to checking in',
  scan: { en: 'Check in here with your phone', de: 'Hier mit dem Handy einchecken' },
  print: 'Print',
  csv: 'Who came (CSV)',
};
export type ModerateDoor = typeof moderateDoor;
