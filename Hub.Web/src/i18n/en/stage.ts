import { numberIn, plural } from '../plural';

const number = numberIn('en');
const n = (count: number, one: string, other: string): string => plural('en', count, { one, other });

/** What surrounds the questions of a panel: stream, people, hands, reactions, clock. */
export const stage = {
  stream: {
    title: 'Stream',
    watch: 'Watch the stream',
    hide: 'Hide the stream',
    play: 'Play the stream',
    from: (host: string) => `Plays from ${host}. Nothing is loaded from there before you press play.`,
    open: 'Open the stream',
    opens: (host: string) => `Opens ${host} in a new tab. Keep this page open to ask and vote.`,
    frame: (session: string, which: string) => `Stream of “${session}”: ${which}`,
    floor: 'Language of the stream',
    nth: (count: number) => `Stream ${count}`,
    loading: 'Loading the stream …',
    waiting: 'The stream does not play just now. It goes on by itself as soon as it can.',
    captions: 'Captions',
    captionsOf: (which: string) => `Captions: ${which}`,
    noCaptions: 'Captions appear here as soon as somebody speaks.',
    captionTrouble: 'The captions cannot be loaded just now.',
  },
  reactions: {
    title: 'Reactions', kinds: { applause: 'Applause', agree: 'Agree', laughter: 'Laughter', heart: 'Heart' },
    counted: (kind: string, times: string) => `${kind}: ${times}`,
  },
  hand: {
    raise: 'Raise hand',
    title: 'Raise your hand',
    how: 'The moderator sees you in the queue and calls you when it is your turn.',
    about: 'What about? (optional)',
    left: (count: number) => n(count, '1 character left', `${number(count)} characters left`),
    tooLong: (most: number) => `At most ${most} characters fit. Shorten it.`,
    up: 'Your hand is up',
    place: (place: number) => (place === 1 ? 'You are next.' : `You are number ${place} in the queue.`),
    lower: 'Lower hand',
    called: 'You are called',
    calledHall: 'It is your turn: come to a microphone.',
    calledRemote: 'It is your turn: the moderator is waiting for you.',
    call: 'Speak in the call',
  },
  clap: {
    title: 'Help to measure the stream',
    how: 'The moderator is about to clap. Watch the stream, and tap the moment you see it.',
    tap: 'Tap when you see the clap',
    thanks: 'Thank you. That helps to open polls for you at the right moment.',
  },
  people: {
    title: 'On the panel',
    speaks: 'speaking',
    presence: (hall: string, remote: string) => `${hall} in the hall, ${remote} remote`,
  },
  clock: {
    title: 'Clock',
    off: 'Not started',
    left: 'left',
    over: 'over time',
    ended: 'Ended',
    soFar: 'so far',
    until: (time: string) => `planned end ${time}`,
    minutes: (count: number) => `${count} min`,
    timeUp: 'Time is up',
    lastMinute: 'under 1 min',
  },
  speak: {
    link: 'Your view as a speaker',
    title: 'Speaker’s view',
    toPanel: 'Back to the panel',
    notYou: 'This view is for the speakers of the panel.',
    now: 'Question on stage',
    nothing: 'No question on stage',
    next: 'Next',
    noNext: 'Nothing is waiting.',
    toYou: 'to you',
    message: 'From the moderator',
    speaking: (name: string) => `${name} is speaking`,
    youSpeak: 'You are speaking',
  },
};
export type Stage = typeof stage;
