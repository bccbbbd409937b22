import type { rehearsal as en } from '../en/organiseRehearsal';
import { numberIn, plural } from '../plural';

const number = numberIn('de');
const n = (count: number, one: string, other: string): string => plural('de', count, { one: `1 ${one}`, other: `${count} ${other}` });
const min = (minutes: number): string => `${minutes} Min.`;

export const rehearsal: typeof en = {
  title: 'Probe',
  how: 'Spielen Sie den Tag der Gespräche bis zu 60-mal so schnell durch, mit simulierten Leuten, auf einer Kopie der Veranstaltung. Nichts davon erreicht die Veranstaltung selbst oder irgendjemanden.',
  make: 'Probe anlegen', making: 'Einen Moment …',
  name: i => `Probe ${i}`,
  madeAt: at => `angelegt ${at}`,
  pace: 'Tempo', times: factor => (factor === 1 ? 'wie in Wirklichkeit' : `${factor}×`),
  start: 'Tag beginnen', goOn: 'Weiterspielen', stop: 'Anhalten',
  wayIn: 'Hineinschauen', wayInHow: 'Öffnen Sie diesen Link in einem privaten Fenster: Hier würde er Sie aus Ihrer Veranstaltung führen.',
  throwAway: 'Wegwerfen', throwAwayTitle: 'Diese Probe wegwerfen?',
  throwAwayHow: 'Die simulierten Leute gehen, und alles, was dort geschah, wird gelöscht. Die Veranstaltung selbst bleibt, wie sie ist.',
  gone: 'Die Probe ist weggeworfen.',
  states: { running: 'Der Tag läuft', stopping: 'Hält an …', finished: 'Der Tag ist vorbei', stopped: 'Angehalten', interrupted: 'Unterbrochen: Der Hub wurde neu gestartet. Es kann weitergehen.', failed: 'Die Simulation ist gescheitert. Es kann weitergehen.' },
  progress: 'Fortschritt des Tages', now: 'Uhrzeit dort', rounds: 'Runden vorbei', held: 'Gespräche geführt', answers: 'Antworten des Hubs (die Hälfte / 99 von 100)',
  of: (some, all) => `${number(some)} von ${number(all)}`,
  crowd: 'Wie die Leute den Tag nehmen', crowdHow: 'In Prozent. Dieselbe Nummer ergibt wieder dieselben Leute.', seed: 'Nummer der Leute',
  shares: { late: 'Kommen zu spät', absent: 'Erscheinen nicht', leaving: 'Gehen früher', overrunning: 'Überziehen', takingOffers: 'Nehmen Angebote an', accepting: 'Sagen zu', asking: 'Fragen in einer Runde' },
  jamsTitle: 'Wo es hakt', noJams: 'Noch nichts.',
  worst: (round, table) => `Am schlimmsten: ${[round && `Runde ${round}`, table && `Tisch ${table}`].filter(Boolean).join(', ')}`,
  jams: {
    waited: (c, m) => `An ${n(c, 'Tisch', 'Tischen')} wurde auf jemanden gewartet, zusammen ${min(m)}`,
    missed: (c, m) => `${n(c, 'Gespräch ist', 'Gespräche sind')} ausgefallen, ${min(m)} vergeblich gewartet.`,
    overran: (c, m) => `${n(c, 'Gespräch ging', 'Gespräche gingen')} über das Ende der Runde hinaus, zusammen ${min(m)}`,
    'long-way': (c, m) => `${n(c, 'Weg ist', 'Wege sind')} länger als die Pause, zusammen um ${min(m)}`,
    'no-break': c => `${n(c, 'Person hat', 'Personen haben')} fünf Gespräche hintereinander ohne Pause.`,
    'late-round': (c, m) => `${n(c, 'Runde begann', 'Runden begannen')} zu spät, um bis zu ${min(m)}`,
    'no-free-table': c => `${n(c, 'Person', 'Personen')}, die allein blieben, hätten andere treffen können, aber kein Tisch war frei.`,
    repaired: c => `Der Plan wurde ${n(c, 'Mal', 'Mal')} repariert.`,
    moved: c => `${n(c, 'angekündigtes Gespräch wurde', 'angekündigte Gespräche wurden')} durch Reparaturen verlegt.`,
    'slow-answers': ms => `Der Hub war langsam: Von 100 Antworten dauerte eine ${ms} ms oder länger.`,
  },
};
