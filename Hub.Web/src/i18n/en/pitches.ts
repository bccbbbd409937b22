import { numberIn, plural } from '../plural';

const number = numberIn('en');
const n = (count: number, one: string, other: string): string => plural('en', count, { one, other });

/** What is said of pitches on more than one face. */
export const pitches = {
  states: { upcoming: 'To come', pitching: 'Pitching', questions: 'Questions', done: 'Done', skipped: 'Skipped', absent: 'Not there' },
  now: 'On stage now',
  nothing: 'No pitch is on stage.',
  next: 'Next up',
  then: 'After that',
  order: 'Running order',
  empty: 'No pitches yet.',
  remote: 'joins by stream',
  position: (place: number, of: number) => `${place} of ${of}`,
  slides: 'Slides',
  clock: {
    pitch: 'Time of the pitch',
    questions: 'Time for questions',
    session: 'Session',
    left: 'left',
    over: 'over time',
    paused: 'paused',
    said: { 60: 'One minute left.', 10: 'Ten seconds left.', 0: 'Time is up.' },
  },
  result: 'Result',
  place: (place: number) => `Place ${place}`,
  points: (count: number) => n(count, '1 point', `${number(count)} points`),
};
export type Pitches = typeof pitches;
