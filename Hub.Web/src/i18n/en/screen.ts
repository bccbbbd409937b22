import { numberIn, plural } from '../plural';

const number = numberIn('en');

export const screen = {
  title: 'Screen',
  pairing: 'Pair this screen',
  pairingHow: 'On the organiser’s page, open “Screens” and enter this code:',
  code: 'Pairing code',
  getting: 'Getting a code …',
  taken: (role: string) => `This browser is signed in as ${role}. As a venue screen it is signed out of that.`,
  roles: { guest: 'a guest', participant: 'a participant', moderator: 'moderator', organiser: 'organiser', screen: 'a screen' },
  become: 'Use as a venue screen',
  cutOff: (time: string) => `Reconnecting – as of ${time}`,
  onStage: 'On stage',
  noQuestion: 'Your questions, please',
  noQuestionHow: 'Ask with your phone, vote for the best.',
  votes: (n: number) => plural('en', n, { one: '1 vote', other: `${number(n)} votes` }),
  joinTitle: 'Join in with your phone',
  joinHow: 'Scan the code, or open',
  joinCode: 'and enter',
  ask: 'Ask and vote',
  qr: 'QR code to join',
  now: 'Now',
  next: 'Next',
  until: (time: string) => `until ${time}`,
  nothingOn: 'There is nothing on just now.',
  noMore: 'That was the programme.',
  elsewhere: 'Without a room',
  overlays: { question: 'Question on stage', poll: 'Poll', reactions: 'Reactions', pitch: 'Pitch and its clock' },
};
export type Screen = typeof screen;
