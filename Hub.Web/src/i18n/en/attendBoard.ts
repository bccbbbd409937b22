import { plural } from '../plural';

/** The board of a matchmaking session as text. */
export const attendBoard = {
  back: 'Programme',
  gone: 'This session is not in the programme (any more).',
  how: 'The same as on the screens in the hall. It changes by itself.',
  yours: (table: string, names: string) => `You are at ${table}, with ${names}.`,
  none: 'You have no meeting in this round.',
  who: (round: number) => `Round ${round}: who meets whom`,
  find: 'Find a name or organisation',
  people: (n: number) => plural('en', n, { one: '1 person', other: `${n} people` }),
  nobody: 'Nobody in this round is called that.',
};
export type AttendBoard = typeof attendBoard;
