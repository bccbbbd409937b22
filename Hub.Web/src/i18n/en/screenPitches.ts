import { plural } from '../plural';

/** What only the screens of a pitch round say. */
export const screenPitches = {
  last: 'That was the last pitch.',
  lastHow: 'Thank you to all who were on this stage.',
  time: (minutes: string) => `${minutes} min`,
  page: (page: number, of: number) => `Page ${page} of ${of}`,
  follows: 'The result follows',
  followsHow: 'One place after the other, the first place last.',
  still: (count: number) => plural('en', count, { one: '1 place still to come', other: `${count} places still to come` }),
  winner: 'First place',
  shared: 'shared',
  message: 'From the moderator',
  read: 'Read',
  readHow: 'Press any key',
  isRead: 'The moderator knows that you have read it.',
  until: (time: string) => `until ${time}`,
};
export type ScreenPitches = typeof screenPitches;
