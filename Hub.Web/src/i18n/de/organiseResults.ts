import type { OrganiseResults } from '../en/organiseResults';
import { numberIn, plural } from '../plural';

const number = numberIn('de');
const n = (count: number, one: string, other: string): string => plural('de', count, { one, other });

export const organiseResults: OrganiseResults = {
  title: 'Ergebnisse',
  how: 'Was aus den Treffen wurde, wie Tische und Beteiligte es sagen. Private Notizen sind nicht dabei.',
  none: 'Es ist noch nichts veröffentlicht. Wenn Treffen stattfinden, sehen Sie hier, was daraus wurde.',
  figures: 'Die wichtigsten Zahlen',
  kept: 'der Treffen fanden statt',
  held: 'fanden statt',
  missed: 'verpasst',
  unknown: 'nicht bekannt',
  planned: 'geplant',
  noShows: 'vergeblich am Tisch erwartet',
  newTimes: 'mit neuer Zeit',
  followUps: 'werden fortgesetzt',
  maybes: 'vielleicht fortgesetzt',
  second: 'Paare trafen sich mehrmals',
  acceptance: 'der Anfragen angenommen',
  asked: (accepted, asked) => `${number(accepted)} von ${number(asked)}`,
  charts: { rounds: 'Nach Runden', topics: 'Nach Themen', regions: 'Nach Paaren von Regionen', countries: 'Nach Paaren von Ländern', kinds: 'Nach Art der Organisationen' },
  columns: { rounds: 'Runde', topics: 'Thema', regions: 'Regionen', countries: 'Länder', kinds: 'Arten', meetings: 'Treffen', held: 'Fanden statt', missed: 'Verpasst', followUps: 'Fortgesetzt' },
  legend: { followUps: 'Mit Fortsetzung', held: 'Ohne' },
  row: (held, followUps) => `${n(held, '1 fand statt', `${number(held)} fanden statt`)} · ${n(followUps, '1 wird fortgesetzt', `${number(followUps)} werden fortgesetzt`)}`,
  more: count => `Und ${number(count)} weitere in der Tabelle.`,
  notSaid: 'Nicht gesagt',
  notKnown: 'nicht bekannt',
  kinds: { cluster: 'Cluster', company: 'Unternehmen', research: 'Forschung', authority: 'Behörde', agency: 'Agentur' },
  home: 'Zum Mitnehmen',
  homeHint: 'Wer wen getroffen hat, worüber, und was daraus folgt: mit Namen. Gehen Sie damit um wie mit persönlichen Daten.',
  report: 'Bericht öffnen',
  csv: 'Treffen als Liste (CSV)',
  newTab: '(öffnet einen neuen Tab)',
};
