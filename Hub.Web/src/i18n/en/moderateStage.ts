import { numberIn, plural } from '../plural';

const number = numberIn('en');
const n = (count: number, one: string, other: string): string => plural('en', count, { one, other });

/** The console: clock, speakers, hands, the message to the stage, screens. */
export const moderateStage = {
  clock: {
    title: 'Clock',
    start: 'Start', stop: 'Stop', goOn: 'Go on', reset: 'Set back to the beginning',
    until: (time: string) => `until ${time}`,
    moveEnd: 'Move the end',
    less: (count: number) => n(count, 'One minute less', `${count} minutes less`),
    more: (count: number) => n(count, 'One minute more', `${count} minutes more`),
    started: 'The clock is running.',
    stopped: 'The clock is stopped.',
    off: 'The clock is not running',
    left: (count: number) => n(count, '1 minute left', `${count} minutes left`),
    over: (count: number) => n(count, '1 minute over time', `${count} minutes over time`),
    running: (count: number) => n(count, '1 minute so far', `${count} minutes so far`),
  },
  speakers: {
    title: 'Who speaks',
    none: 'The programme names nobody for this panel. Call a hand, then bring that person onto the panel.',
    speaks: 'speaks',
    spoken: 'Has spoken',
  },
  hands: {
    title: 'Hands',
    open: 'Take hands', close: 'No more hands',
    none: 'No hand is up.',
    closed: 'Hands are not taken just now.',
    sides: (hall: number, remote: number) => `${hall} in the hall, ${remote} remote`,
    call: 'Call', called: 'Called', lower: 'Lower', uncall: 'Back to the queue', lowerAll: 'Lower all',
    lowered: (count: number) => n(count, 'The hand is lowered.', `${count} hands are lowered.`),
    join: 'Onto the panel', joined: 'On the panel now.',
  },
  message: {
    title: 'Message to the stage',
    shown: 'The monitor shows:',
    clear: 'Take it away',
    usual: 'Usual messages',
    quick: ['Please wrap up', 'Last question', 'Louder, please', 'Look at the polls'],
    own: 'Your own message', send: 'Send',
  },
  screens: {
    title: 'Screens',
    none: 'No screen is paired.',
    kinds: { stage: 'Question on stage', poll: 'Poll', monitor: 'Stage monitor', agenda: 'Agenda', join: 'Join code', 'running-order': 'Running order', reveal: 'Result', matches: 'Next matches', 'hall-plan': 'Hall plan', 'table-sign': 'Table sign' },
    pitchStage: 'Pitch and clock',
    otherPanel: 'another session',
    empty: 'nothing yet',
  },
  strip: {
    speaks: 'Speaks:',
    present: (hall: number, remote: number) => `${hall} in the hall, ${remote} remote`,
    hands: (c: number) => n(c, '1 hand up', `${number(c)} hands up`),
  },
};
export type ModerateStage = typeof moderateStage;
