import type { Charts } from '../en/charts';
import { numberIn, plural } from '../plural';

const number = numberIn('de');
const n = (count: number, one: string, other: string): string => plural('de', count, { one, other });

export const charts: Charts = {
  asTable: 'Als Tabelle',
  asChart: 'Als Diagramm',
  hall: 'Saal',
  remote: 'Online',
  inHall: c => `${number(c)} im Saal`,
  remotely: c => `${number(c)} online`,
  voters: c => n(c, '1 Person hat abgestimmt', `${number(c)} Personen haben abgestimmt`),
  option: 'Antwort',
  votes: 'Stimmen',
  share: 'Anteil',
  step: 'Stufe',
  word: 'Wort',
  times: 'Nennungen',
  place: 'Platz',
  score: 'Punkte',
  entry: 'Antwort',
  name: 'Name',
  points: 'Punkte',
  right: 'Richtige Antworten',
  mean: value => `Mittelwert ${value}`,
  meanRounds: (before, after) => `Mittelwert: vorher ${before}, jetzt ${after}`,
  low: label => `unteres Ende: ${label}`,
  high: label => `oberes Ende: ${label}`,
  yours: 'Ihre Antwort',
  rightAnswer: 'richtige Antwort',
  before: 'Vorher',
  now: 'Jetzt',
  change: 'Änderung',
  more: c => n(c, 'und 1 weitere', `und ${number(c)} weitere`),
  showAll: c => `Alle ${number(c)} zeigen`,
  nothing: 'Noch keine Antworten.',
  nobodyRanks: 'Noch zeigt hier niemand seinen Namen.',
  leaders: 'Bestenliste',
  you: 'Sie',
};
