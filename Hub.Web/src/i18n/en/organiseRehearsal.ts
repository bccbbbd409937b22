import { numberIn, plural } from '../plural';

const number = numberIn('en');
const n = (count: number, one: string, other: string): string => plural('en', count, { one: `1 ${one}`, other: `${count} ${other}` });
const min = (minutes: number): string => `${minutes} min`;

export const rehearsal = {
  title: 'Rehearsal',
  how: 'Play the day of the meetings up to 60 times as fast, with simulated people, on a copy of this event. Nothing of it reaches the event itself or anybody.',
  make: 'Make a rehearsal', making: 'One moment …',
  name: (i: number) => `Rehearsal ${i}`,
  madeAt: (at: string) => `made ${at}`,
  pace: 'Speed', times: (factor: number) => (factor === 1 ? 'as in reality' : `${factor}×`),
  start: 'Start the day', goOn: 'Go on', stop: 'Stop',
  wayIn: 'Look inside', wayInHow: 'Open this link in a private window: here it would take you out of your event.',
  throwAway: 'Throw away', throwAwayTitle: 'Throw this rehearsal away?',
  throwAwayHow: 'Its crowd ends, and all that happened in it is deleted. The event itself stays as it is.',
  gone: 'The rehearsal was thrown away.',
  states: { running: 'The day is played', stopping: 'Stopping …', finished: 'The day is over', stopped: 'Stopped', interrupted: 'Interrupted: the hub was restarted. It can go on.', failed: 'The crowd failed. It can go on.' },
  progress: 'Progress of the day', now: 'Time there', rounds: 'Rounds over', held: 'Meetings held', answers: 'Answers of the hub (half / 99 of 100)',
  of: (some: number, all: number) => `${number(some)} of ${number(all)}`,
  crowd: 'How people take the day', crowdHow: 'In percent. The same number of the crowd gives the same people again.', seed: 'Number of the crowd',
  shares: { late: 'Come late', absent: 'Do not show', leaving: 'Leave early', overrunning: 'Overrun', takingOffers: 'Take offers', accepting: 'Accept requests', asking: 'Ask in a round' },
  jamsTitle: 'Where it jams', noJams: 'Nothing yet.',
  worst: (round?: string, table?: string) => `Worst: ${[round && `round ${round}`, table && `table ${table}`].filter(Boolean).join(', ')}`,
  jams: {
    waited: (c: number, m: number) => `${n(c, 'table', 'tables')} waited for somebody, ${min(m)} in all.`,
    missed: (c: number, m: number) => `${n(c, 'meeting was', 'meetings were')} missed, ${min(m)} waited in vain.`,
    overran: (c: number, m: number) => `${n(c, 'meeting', 'meetings')} went on after the end of the round, ${min(m)} in all.`,
    'long-way': (c: number, m: number) => `${n(c, 'way is', 'ways are')} longer than the gap, by ${min(m)} in all.`,
    'no-break': (c: number) => `${n(c, 'person has', 'people have')} five meetings in a row without a break.`,
    'late-round': (c: number, m: number) => `${n(c, 'round', 'rounds')} began late, by up to ${min(m)}.`,
    'no-free-table': (c: number) => `${n(c, 'person', 'people')} left alone could have met somebody else, but no table was free.`,
    repaired: (c: number) => `The plan was repaired ${n(c, 'time', 'times')}.`,
    moved: (c: number) => `${n(c, 'announced meeting was', 'announced meetings were')} moved by repairs.`,
    'slow-answers': (ms: number) => `The hub was slow: of 100 answers one took ${ms} ms or longer.`,
  } as Record<string, (count: number, minutes: number) => string>,
};
