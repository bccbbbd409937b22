import { plural } from '../plural';

const n = (count: number, one: string, other: string): string => plural('en', count, { one, other });

/** The floor of a matchmaking session, for those who turn its rounds. */
export const moderateFloor = {
  noRounds: 'This session has no rounds yet. Make them on the organiser’s page.',
  round: (at: number, of: number) => `Round ${at} of ${of}`,
  allOver: 'All rounds are over',
  phases: { planned: 'Comes next', called: 'People go to their tables', running: 'Runs', ended: 'Over', skipped: 'Skipped', paused: 'Paused' },
  main: {
    call: (at: number) => `Call round ${at}`,
    start: (at: number) => `Start round ${at}`,
    end: (at: number) => `End round ${at}`,
    'go-on': (at: number) => `Go on with round ${at}`,
  },
  clock: 'Time',
  moveBy: (minutes: string, longer: boolean, runs: boolean) => `${minutes}: ${runs ? (longer ? 'round longer' : 'round shorter') : longer ? 'start later' : 'start earlier'}`,
  pause: 'Pause',
  skip: 'Skip',
  undo: 'Undo',
  byItself: 'The clock turns the rounds',
  byItselfHint: 'Rounds are called two minutes before they start, and start and end on time. You can step in at any time.',
  byHandHint: 'Nothing happens until you do it.',
  late: (minutes: number) => n(minutes, '1 minute late', `${minutes} minutes late`),
  startsAt: (time: string) => `Starts at ${time}`,
  endsAt: (time: string) => `Ends at ${time}`,
  lastMinute: 'The last minute',
  over: 'Over its time',
  rounds: 'All rounds',
  minutes: (count: number) => `${count} min`,
  tables: {
    title: 'Tables',
    next: 'Tables of the next round',
    count: (count: number) => n(count, '1 table', `${count} tables`),
    urgent: (count: number) => n(count, '1 table needs somebody', `${count} tables need somebody`),
    only: 'Show only',
    all: 'All',
    none: 'Nobody meets in this round.',
    states: { help: 'Needs help', taken: 'Still taken', missing: 'Somebody is missing', waiting: 'One waits', expected: 'Nobody there yet', meets: 'They meet', done: 'Finished' },
    stands: { there: 'there', 'on-my-way': 'on the way', late: '5 minutes late', cannot: 'cannot come', missing: 'did not come', asked: 'was asked', unknown: 'not there yet' },
    notInTheHouse: 'not at the entrance yet',
    isThere: 'There',
    notThere: 'Undo',
    isThereOf: (name: string) => `There: ${name}`,
    notThereOf: (name: string) => `Undo: ${name}`,
    helped: 'Helped',
  },
  keys: {
    title: 'Rounds',
    does: { main: 'The next step: call, start, end', undo: 'Undo the last step', pause: 'Pause, go on', longer: 'A minute longer, or later', shorter: 'A minute shorter, or earlier', help: 'This list' },
  },
};
export type ModerateFloor = typeof moderateFloor;
