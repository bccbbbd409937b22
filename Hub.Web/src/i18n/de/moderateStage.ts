import type { ModerateStage } from '../en/moderateStage';
import { numberIn, plural } from '../plural';

const number = numberIn('de');
const n = (count: number, one: string, other: string): string => plural('de', count, { one, other });

export const moderateStage: ModerateStage = {
  clock: {
    title: 'Uhr',
    start: 'Starten', stop: 'Anhalten', goOn: 'Weiter', reset: 'Auf Anfang stellen',
    until: time => `bis ${time}`,
    moveEnd: 'Ende verschieben',
    less: count => n(count, 'Eine Minute weniger', `${count} Minuten weniger`),
    more: count => n(count, 'Eine Minute mehr', `${count} Minuten mehr`),
    started: 'Die Uhr läuft.',
    stopped: 'Die Uhr ist angehalten.',
    off: 'Die Uhr läuft nicht',
    left: count => n(count, 'noch 1 Minute', `noch ${count} Minuten`),
    over: count => n(count, '1 Minute über der Zeit', `${count} Minuten über der Zeit`),
    running: count => n(count, 'bisher 1 Minute', `bisher ${count} Minuten`),
  },
  speakers: {
    title: 'Wer spricht',
    none: 'Das Programm nennt niemanden für dieses Podium. Rufen Sie eine Hand auf und holen Sie die Person aufs Podium.',
    speaks: 'spricht',
    spoken: 'Hat gesprochen',
  },
  hands: {
    title: 'Hände',
    open: 'Meldungen zulassen', close: 'Keine Meldungen mehr',
    none: 'Es meldet sich niemand.',
    closed: 'Meldungen sind gerade nicht zugelassen.',
    sides: (hall, remote) => `${hall} im Saal, ${remote} online`,
    call: 'Aufrufen', called: 'Aufgerufen', lower: 'Senken', uncall: 'Zurück in die Reihe', lowerAll: 'Alle senken',
    lowered: count => n(count, 'Die Hand ist gesenkt.', `${count} Hände sind gesenkt.`),
    join: 'Aufs Podium', joined: 'Jetzt auf dem Podium.',
  },
  message: {
    title: 'Nachricht an die Bühne',
    shown: 'Der Monitor zeigt:',
    clear: 'Wegnehmen',
    usual: 'Übliche Nachrichten',
    quick: ['Bitte zum Ende kommen', 'Letzte Frage', 'Bitte lauter', 'Bitte auf die Umfrage schauen'],
    own: 'Eigene Nachricht', send: 'Senden',
  },
  screens: {
    title: 'Bildschirme',
    none: 'Kein Bildschirm ist gekoppelt.',
    kinds: { stage: 'Frage auf der Bühne', poll: 'Umfrage', monitor: 'Bühnenmonitor', agenda: 'Programm', join: 'Code zum Teilnehmen', 'running-order': 'Reihenfolge', reveal: 'Ergebnis', matches: 'Nächste Gespräche', 'hall-plan': 'Saalplan', 'table-sign': 'Tischschild' },
    pitchStage: 'Pitch und Uhr',
    otherPanel: 'ein anderer Programmpunkt',
    empty: 'noch nichts',
  },
  strip: {
    speaks: 'Spricht:',
    present: (hall, remote) => `${hall} im Saal, ${remote} online`,
    hands: c => n(c, '1 Wortmeldung', `${number(c)} Wortmeldungen`),
  },
};
