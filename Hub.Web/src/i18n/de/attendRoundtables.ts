import type { attendRoundtables as en } from '../en/attendRoundtables';
import { plural } from '../plural';

const n = (count: number, one: string, other: string): string => plural('de', count, { one, other });

export const attendRoundtables: typeof en = {
  title: 'Tischrunden',
  how: (rounds, minutes) => `${n(rounds, '1 Runde', `${rounds} Runden`)} zu ${minutes} Minuten: In jeder sitzen Sie mit anderen zusammen.`,
  in: 'Sie nehmen teil.',
  inRemote: 'Sie nehmen online teil.',
  out: 'Sie nehmen nicht teil.',
  takePart: 'Teilnehmen',
  stepOut: 'Aussteigen',
  everyone: 'Alle, die an dem Tag da sind, nehmen teil.',
  late: 'Die Sitzordnung steht schon. Bitten Sie das Team um einen Platz.',
  waiting: 'Sie sehen Ihre Tische hier, sobald sie veröffentlicht sind.',
  yourTables: 'Ihre Tische',
  round: round => `Runde ${round}`,
  with: 'Mit',
  alone: 'Hier sitzt bisher niemand sonst.',
  host: 'Gastgeber',
  likes: 'Themen, die Ihnen liegen',
  likesHint: 'Bis zu fünf, das beste zuerst. Sie zählen, soweit das Mischen es zulässt.',
  likesFull: 'Sie haben fünf gewählt.',
  place: place => `${place}.`,
  kinds: { physical: 'Im Saal', hybrid: 'Im Saal, mit Bildschirm', virtual: 'Online' },
  join: 'Anruf öffnen',
};
