import type { ModerateDoor } from '../en/moderateDoor';
import { numberIn, plural } from '../plural';
import { leavingMeans } from './leaving';

const number = numberIn('de');
const n = (count: number, one: string, other: string): string => plural('de', count, { one, other });

export const moderateDoor: ModerateDoor = {
  title: 'Eingang',
  before: 'Die Veranstaltung hat noch nicht begonnen. Ab dem ersten Tag lassen sich Personen einchecken.',
  after: 'Die Veranstaltung ist vorbei. Die Liste, wer da war, gibt es unten.',
  hereOf: (here, of) => n(here, `von ${number(of)} ist heute da`, `von ${number(of)} sind heute da`),
  search: 'Name oder Organisation',
  hint: 'Wortanfänge genügen, Akzente können wegbleiben.',
  enter: name => `Die Eingabetaste checkt ${name} ein.`,
  show: 'Anzeigen',
  filters: { all: 'Alle', 'to-come': 'Noch nicht da', here: 'Da' },
  found: count => n(count, '1 Person gefunden', `${number(count)} Personen gefunden`),
  none: 'Niemand hier passt zur Suche. Wer nicht in der Liste steht, kann mit dem Code der Veranstaltung beitreten und ist dann hier zu finden.',
  nobody: 'Die Veranstaltung hat noch keine Personen.',
  more: count => n(count, '1 weitere zeigen', `${number(count)} weitere zeigen`),
  here: 'Ist da',
  hereOfName: name => `Ist da: ${name}`,
  isHere: name => `${name} ist da.`,
  since: time => `Da seit ${time}`,
  undo: 'Zurücknehmen',
  undoOf: name => `Zurücknehmen: ${name}`,
  pending: 'Hier gemerkt, noch nicht gesendet',
  remote: 'Aus der Ferne',
  gone: 'Kommt nicht mehr',
  notComing: 'Kommt nicht',
  notComingOf: name => `Kommt nicht: ${name}`,
  notComingHow: 'Die Treffen von heute, die noch nicht begonnen haben, werden aufgegeben; die anderen bekommen neue, wo es welche gibt. Alle Betroffenen erfahren es.',
  isBack: 'Kommt doch',
  isBackOf: name => `Kommt doch: ${name}`,
  noted: leavingMeans,
  alike: 'Mehrere dieses Namens',
  poster: 'Plakat für den Eingang',
  qr: 'QR-Code, der zum Einchecken führt',
  scan: { en: 'Check in here with your phone', de: 'Hier mit dem Handy einchecken' },
  print: 'Drucken',
  csv: 'Wer da war (CSV)',
};
