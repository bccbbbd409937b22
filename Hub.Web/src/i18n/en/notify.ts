/** What notifications say. They stand on a lock screen, so they are short. */
export const notify = {
  video: 'by video',
  nobody: 'Someone',
  and: ' and ',
  called: { title: (place: string) => `Go to your table: ${place}`, body: (names: string, at: string) => `${names} · ${at}` },
  calledVideo: { title: 'Your meeting by video begins', body: (names: string, at: string) => `${names} · ${at}` },
  asked: { title: 'Are you coming?', body: (names: string, place: string) => `${names} waits for you: ${place}.` },
  offer: { title: (names: string) => `Meet ${names} now?`, body: (place: string, at: string) => `${place}. Answer by ${at}.` },
  moved: { title: 'Your meeting has changed', body: (names: string, place: string, at: string) => `${names}: ${at}, ${place}.` },
  new: { title: 'You have a new meeting', body: (names: string, place: string, at: string) => `${names}: ${at}, ${place}.` },
  off: { title: 'A meeting does not take place', body: (names: string, _place: string, at: string) => `${names}, ${at}.` },
};
export type Notify = typeof notify;
