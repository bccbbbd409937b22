import { plural } from '../plural';

const n = (count: number, one: string, other: string): string => plural('en', count, { one, other });

/** Roundtables, as attendees see them. */
export const attendRoundtables = {
  title: 'Roundtables',
  how: (rounds: number, minutes: number) => `${n(rounds, '1 round', `${rounds} rounds`)} of ${minutes} minutes: in each you sit with others.`,
  in: 'You take part.',
  inRemote: 'You take part, remotely.',
  out: 'You do not take part.',
  takePart: 'Take part',
  stepOut: 'Step out',
  everyone: 'Everyone who attends that day takes part.',
  late: 'The seating is made already. Ask the staff for a seat.',
  waiting: 'You see your tables here as soon as they are published.',
  yourTables: 'Your tables',
  round: (round: string) => `Round ${round}`,
  with: 'With',
  alone: 'Nobody else sits here so far.',
  host: 'host',
  likes: 'Topics you would like',
  likesHint: 'Up to five, the best one first. They count as far as the mixing allows.',
  likesFull: 'You have chosen five.',
  place: (place: number) => `${place}.`,
  kinds: { physical: 'In the hall', hybrid: 'In the hall, with a screen', virtual: 'Online' },
  join: 'Open the call',
};
