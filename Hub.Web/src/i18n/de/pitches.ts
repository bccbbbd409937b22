import type { Pitches } from '../en/pitches';
import { numberIn, plural } from '../plural';

const number = numberIn('de');
const n = (count: number, one: string, other: string): string => plural('de', count, { one, other });

export const pitches: Pitches = {
  states: { upcoming: 'Kommt noch', pitching: 'Pitch läuft', questions: 'Fragen', done: 'Gehalten', skipped: 'Übersprungen', absent: 'Nicht da' },
  now: 'Jetzt auf der Bühne',
  nothing: 'Gerade ist kein Pitch auf der Bühne.',
  next: 'Als Nächstes',
  then: 'Danach',
  order: 'Reihenfolge',
  empty: 'Noch keine Pitches.',
  remote: 'per Stream zugeschaltet',
  position: (place, of) => `${place} von ${of}`,
  slides: 'Folien',
  clock: {
    pitch: 'Zeit des Pitches',
    questions: 'Zeit für Fragen',
    session: 'Sitzung',
    left: 'übrig',
    over: 'über der Zeit',
    paused: 'angehalten',
    said: { 60: 'Noch eine Minute.', 10: 'Noch zehn Sekunden.', 0: 'Die Zeit ist um.' },
  },
  result: 'Ergebnis',
  place: place => `Platz ${place}`,
  points: count => n(count, '1 Punkt', `${number(count)} Punkte`),
};
