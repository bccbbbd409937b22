import { numberIn, plural } from '../plural';

const number = numberIn('en');
const n = (count: number, one: string, other: string): string => plural('en', count, { one, other });

export const organiseResults = {
  title: 'Results',
  how: 'What came of the meetings, as tables and people tell it. Nobody’s private note is in it.',
  none: 'Nothing is published yet. When meetings take place, you see here what came of them.',
  figures: 'Key figures',
  kept: 'of the meetings kept',
  held: 'held',
  missed: 'missed',
  unknown: 'not known',
  planned: 'planned',
  noShows: 'no-shows at tables',
  newTimes: 'with a new time',
  followUps: 'with a follow-up',
  maybes: 'perhaps with a follow-up',
  second: 'pairs met more than once',
  acceptance: 'of the requests accepted',
  asked: (accepted: number, asked: number) => `${number(accepted)} of ${number(asked)}`,
  charts: { rounds: 'By round', topics: 'By topic', regions: 'By pair of regions', countries: 'By pair of countries', kinds: 'By kinds of organisations' },
  columns: { rounds: 'Round', topics: 'Topic', regions: 'Regions', countries: 'Countries', kinds: 'Kinds', meetings: 'Meetings', held: 'Held', missed: 'Missed', followUps: 'Follow-ups' },
  legend: { followUps: 'With a follow-up', held: 'Held without one' },
  row: (held: number, followUps: number) => `${number(held)} held · ${n(followUps, '1 follow-up', `${number(followUps)} follow-ups`)}`,
  more: (count: number) => `And ${number(count)} more in the table.`,
  notSaid: 'Not said',
  notKnown: 'not known',
  kinds: { cluster: 'Cluster', company: 'Company', research: 'Research', authority: 'Authority', agency: 'Agency' },
  home: 'To take home',
  homeHint: 'Who met whom, about what, and what follows: with names. Handle it as personal data.',
  report: 'Open the report',
  csv: 'Meetings as a list (CSV)',
  newTab: '(opens in a new tab)',
};
export type OrganiseResults = typeof organiseResults;
