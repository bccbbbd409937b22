import { numberIn, plural } from '../plural';

const number = numberIn('en');
const n = (count: number, one: string, other: string): string => plural('en', count, { one, other });

export const charts = {
  asTable: 'As a table',
  asChart: 'As a chart',
  hall: 'Hall',
  remote: 'Remote',
  inHall: (c: number) => `${number(c)} in the hall`,
  remotely: (c: number) => `${number(c)} remote`,
  voters: (c: number) => n(c, '1 person has voted', `${number(c)} people have voted`),
  option: 'Answer',
  votes: 'Votes',
  share: 'Share',
  step: 'Step',
  word: 'Word',
  times: 'Times',
  place: 'Place',
  score: 'Points',
  entry: 'Answer',
  name: 'Name',
  points: 'Points',
  right: 'Right answers',
  mean: (value: string) => `Average ${value}`,
  meanRounds: (before: string, after: string) => `Average: ${before} before, ${after} now`,
  low: (label: string) => `low end: ${label}`,
  high: (label: string) => `high end: ${label}`,
  yours: 'your answer',
  rightAnswer: 'right answer',
  before: 'Before',
  now: 'Now',
  change: 'Change',
  more: (c: number) => n(c, 'and 1 more', `and ${number(c)} more`),
  showAll: (c: number) => `Show all ${number(c)}`,
  nothing: 'No answers yet.',
  nobodyRanks: 'Nobody shows their name here yet.',
  leaders: 'Leader board',
  you: 'you',
};
export type Charts = typeof charts;
