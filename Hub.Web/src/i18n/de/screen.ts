import type { Screen } from '../en/screen';
import { numberIn, plural } from '../plural';

const number = numberIn('de');

export const screen: Screen = {
  title: 'Bildschirm',
  pairing: 'Diesen Bildschirm koppeln',
  pairingHow: 'Auf der Seite der Organisation „Bildschirme“ öffnen und diesen Code eingeben:',
  code: 'Kopplungscode',
  getting: 'Code wird geholt …',
  taken: role => `Dieser Browser ist als ${role} angemeldet. Als Bildschirm wird er davon abgemeldet.`,
  roles: { guest: 'Gast', participant: 'teilnehmende Person', moderator: 'Moderation', organiser: 'Organisation', screen: 'Bildschirm' },
  become: 'Als Bildschirm verwenden',
  cutOff: time => `Verbindung wird wiederhergestellt – Stand ${time}`,
  onStage: 'Auf der Bühne',
  noQuestion: 'Ihre Fragen, bitte',
  noQuestionHow: 'Mit dem Handy fragen und für die besten stimmen.',
  votes: n => plural('de', n, { one: '1 Stimme', other: `${number(n)} Stimmen` }),
  joinTitle: 'Mit dem Handy mitmachen',
  joinHow: 'Code scannen oder öffnen:',
  joinCode: 'Dort eingeben:',
  ask: 'Fragen und abstimmen',
  qr: 'QR-Code zum Teilnehmen',
  now: 'Jetzt',
  next: 'Gleich',
  until: time => `bis ${time}`,
  nothingOn: 'Gerade läuft nichts.',
  noMore: 'Das war das Programm.',
  elsewhere: 'Ohne Raum',
  overlays: { question: 'Frage auf der Bühne', poll: 'Umfrage', reactions: 'Reaktionen', pitch: 'Pitch und seine Uhr' },
};
