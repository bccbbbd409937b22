import { numberIn, plural } from '../plural';

const number = numberIn('en');
const n = (count: number, one: string, other: string): string => plural('en', count, { one, other });

export const attendAfter = {
  how: 'How was it?',
  howOf: (names: string) => `How was the meeting with ${names}?`,
  took: 'Did you meet?',
  tooks: { held: 'We met', missed: 'They did not come' },
  outcome: 'What follows?',
  outcomes: { 'follow-up': 'We go on', maybe: 'Maybe', none: 'Nothing' },
  outcomeSaid: { 'follow-up': 'You go on', maybe: 'Maybe more', none: 'Nothing follows' },
  outcomeHint: 'The organisers see it with both names, to learn what came of the event.',
  topic: 'What was it about? (optional)',
  note: 'Private note (optional)',
  noteHint: 'Nobody but you reads it: neither the others nor the organisers.',
  tooLong: (most: number) => `At most ${number(most)} characters fit. What is beyond is not saved.`,
  exchange: 'Exchange contacts',
  exchangeHint: 'Your name, organisation and e-mail address go to those of this meeting who tick it, too. You can take it back.',
  exchanged: (names: string) => `You have exchanged contacts with ${names}.`,
  alone: 'As soon as the other side ticks it, too, you have each other’s contact.',
  held: 'Held',
  missed: 'You missed each other',
  newTime: 'Find a new time',
  newTimeOn: 'You would like a new time. It is looked for as soon as all of you would.',
  newTimeOf: (names: string) => `${names} would like a new time.`,
  saved: 'Saved.',
  sending: 'Saving …',
  contacts: 'My contacts',
  contactsHint: (count: number) => `You have exchanged contacts with ${n(count, '1 person', `${count} people`)}. Take them along while the event is still here.`,
  vcard: 'For the address book (vCard)',
  csv: 'As a list (CSV)',
};
export type AttendAfter = typeof attendAfter;
