import type { ModerateFloor } from '../en/moderateFloor';
import { plural } from '../plural';

const n = (count: number, one: string, other: string): string => plural('de', count, { one, other });

export const moderateFloor: ModerateFloor = {
  noRounds: 'Diese Sitzung hat noch keine Runden. Legen Sie sie auf der Seite der Veranstalter an.',
  round: (at, of) => `Runde ${at} von ${of}`,
  allOver: 'Alle Runden sind vorbei',
  phases: { planned: 'Kommt als Nächstes', called: 'Alle gehen zu ihren Tischen', running: 'Läuft', ended: 'Vorbei', skipped: 'Ausgelassen', paused: 'Angehalten' },
  main: {
    call: at => `Runde ${at} aufrufen`,
    start: at => `Runde ${at} starten`,
    end: at => `Runde ${at} beenden`,
    'go-on': at => `Runde ${at} fortsetzen`,
  },
  clock: 'Zeit',
  moveBy: (minutes, longer, runs) => `${minutes}: ${runs ? (longer ? 'Runde länger' : 'Runde kürzer') : longer ? 'später beginnen' : 'früher beginnen'}`,
  pause: 'Anhalten',
  skip: 'Auslassen',
  undo: 'Rückgängig',
  byItself: 'Die Uhr führt durch die Runden',
  byItselfHint: 'Runden werden zwei Minuten vorher aufgerufen, sie beginnen und enden pünktlich. Sie können jederzeit eingreifen.',
  byHandHint: 'Nichts geschieht, bis Sie es tun.',
  late: minutes => n(minutes, '1 Minute später', `${minutes} Minuten später`),
  startsAt: time => `Beginnt um ${time}`,
  endsAt: time => `Endet um ${time}`,
  lastMinute: 'Die letzte Minute',
  over: 'Über der Zeit',
  rounds: 'Alle Runden',
  minutes: count => `${count} min`,
  tables: {
    title: 'Tische',
    next: 'Tische der nächsten Runde',
    count: count => n(count, '1 Tisch', `${count} Tische`),
    urgent: count => n(count, '1 Tisch braucht jemanden', `${count} Tische brauchen jemanden`),
    only: 'Nur zeigen',
    all: 'Alle',
    none: 'In dieser Runde trifft sich niemand.',
    states: { help: 'Braucht Hilfe', taken: 'Noch besetzt', missing: 'Jemand fehlt', waiting: 'Jemand wartet', expected: 'Noch niemand da', meets: 'Sie treffen sich', done: 'Fertig' },
    stands: { there: 'da', 'on-my-way': 'unterwegs', late: '5 Minuten später', cannot: 'kann nicht kommen', missing: 'kam nicht', asked: 'wurde gefragt', unknown: 'noch nicht da' },
    notInTheHouse: 'noch nicht am Eingang',
    isThere: 'Da',
    notThere: 'Rückgängig',
    isThereOf: name => `Da: ${name}`,
    notThereOf: name => `Rückgängig: ${name}`,
    helped: 'Geholfen',
  },
  keys: {
    title: 'Runden',
    does: { main: 'Der nächste Schritt: aufrufen, starten, beenden', undo: 'Letzten Schritt zurücknehmen', pause: 'Anhalten, fortsetzen', longer: 'Eine Minute länger oder später', shorter: 'Eine Minute kürzer oder früher', help: 'Diese Liste' },
  },
};
