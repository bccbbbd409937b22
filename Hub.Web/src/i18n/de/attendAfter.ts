import type { AttendAfter } from '../en/attendAfter';
import { numberIn, plural } from '../plural';

const number = numberIn('de');
const n = (count: number, one: string, other: string): string => plural('de', count, { one, other });

export const attendAfter: AttendAfter = {
  how: 'Wie war es?',
  howOf: names => `Wie war das Treffen mit ${names}?`,
  took: 'Haben Sie sich getroffen?',
  tooks: { held: 'Wir haben uns getroffen', missed: 'Es kam niemand' },
  outcome: 'Was folgt daraus?',
  outcomes: { 'follow-up': 'Wir machen weiter', maybe: 'Vielleicht', none: 'Nichts' },
  outcomeSaid: { 'follow-up': 'Sie machen weiter', maybe: 'Vielleicht mehr', none: 'Es folgt nichts' },
  outcomeHint: 'Die Organisation sieht es mit den Namen, um zu erfahren, was aus der Veranstaltung wurde.',
  topic: 'Worum ging es? (freiwillig)',
  note: 'Private Notiz (freiwillig)',
  noteHint: 'Außer Ihnen liest sie niemand: weder die anderen noch die Organisation.',
  tooLong: most => `Höchstens ${number(most)} Zeichen passen hinein. Was darüber hinausgeht, wird nicht gespeichert.`,
  exchange: 'Kontakte austauschen',
  exchangeHint: 'Ihr Name, Ihre Organisation und Ihre E-Mail-Adresse gehen an die aus diesem Treffen, die das auch ankreuzen. Sie können es zurücknehmen.',
  exchanged: names => `Sie haben Kontakte ausgetauscht mit ${names}.`,
  alone: 'Sobald die andere Seite es auch ankreuzt, haben Sie gegenseitig Ihren Kontakt.',
  held: 'Fand statt',
  missed: 'Sie haben sich verpasst',
  newTime: 'Neue Zeit suchen',
  newTimeOn: 'Sie möchten eine neue Zeit. Sie wird gesucht, sobald alle von Ihnen es möchten.',
  newTimeOf: names => `${names}: eine neue Zeit gewünscht.`,
  saved: 'Gespeichert.',
  sending: 'Wird gespeichert …',
  contacts: 'Meine Kontakte',
  contactsHint: count => `Sie haben mit ${n(count, '1 Person', `${count} Personen`)} Kontakte ausgetauscht. Nehmen Sie sie mit, solange es die Veranstaltung hier gibt.`,
  vcard: 'Für das Adressbuch (vCard)',
  csv: 'Als Liste (CSV)',
};
