import { plural } from '../plural';

const n = (count: number, one: string, other: string): string => plural('en', count, { one, other });

/** What boards say of the rounds at the tables, in the hall and as text on a phone. */
export const boards = {
  round: (number: number, of: number) => `Round ${number} of ${of}`,
  next: (number: number) => `Next: round ${number}`,
  go: 'Go to your tables',
  startsAt: (time: string) => `Starts at ${time}`,
  startsSoon: 'Starts in a moment',
  toStart: 'until it starts',
  runsUntil: (time: string) => `Meetings until ${time}`,
  left: 'left',
  lastMinute: 'Last minute',
  over: 'Time is up',
  paused: 'Paused',
  late: (count: number) => n(count, '1 minute late', `${count} minutes late`),
  clock: 'Round clock',
  nobody: 'Nobody meets in this round so far.',
  ended: 'There are no more rounds.',
  meets: 'meets',
  table: 'Table',
  someTable: 'a table that is being changed',
  changes: { table: 'New table', partner: 'New partner', added: 'New' },
  freeTables: 'Free tables',
  noneFree: 'No table is free.',
  more: (count: number) => `and ${count} more`,
  page: (page: number, of: number) => `Page ${page} of ${of}`,
  plan: (free: number, of: number) => `Hall plan: ${free} of ${n(of, '1 table is', `${of} tables are`)} free`,
  planTitle: 'Hall plan',
  states: { free: 'free', busy: 'in use' },
  elsewhere: 'Not on the plan',
  marked: 'here',
};
export type Boards = typeof boards;
