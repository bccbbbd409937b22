import type { ModerateSettings } from '../en/moderateSettings';
import { plural } from '../plural';

export const moderateSettings: ModerateSettings = {
  title: 'Einstellungen des Podiums',
  asking: 'Fragen',
  moderated: 'Fragen warten, bis sie freigegeben sind',
  paused: 'Pause: gerade keine Fragen',
  because: 'Was die Leute lesen (freiwillig)', becauseExample: 'Nach der Pause nehmen wir wieder Fragen an.',
  names: 'Wer fragt', asks: { both: 'Mit Namen oder anonym', named: 'Nur mit Namen', anonymous: 'Nur anonym' },
  longest: 'Längste Frage (Zeichen)', perMinute: 'Fragen je Person und Minute', reports: 'Meldungen, nach denen sie wieder wartet',
  labels: 'Etiketten', label: place => `Etikett ${place}`, removeLabel: place => `Etikett ${place} entfernen`, addLabel: 'Etikett hinzufügen',
  blocked: 'Gesperrte Wörter', blockedHint: 'Ein Wort oder eine Wendung je Zeile. Eine Frage damit wartet auf Sie, auch wo Fragen nicht moderiert werden.',
  save: 'Einstellungen speichern', saved: 'Die Einstellungen sind gespeichert.',
  export: 'Mitnehmen', exportQuestions: 'Fragen als CSV', exportPolls: 'Die Ergebnisse einer Umfrage stehen bei ihren Einzelheiten.',
  streams: {
    title: 'Streams',
    none: 'Noch kein Stream. Wer nicht im Saal ist, folgt über einen.',
    add: 'Stream hinzufügen', edit: 'Bearbeiten', remove: name => `${name} entfernen`, removed: 'Der Stream ist entfernt.', putBack: name => `${name} wieder einsetzen`,
    kind: 'Art', kinds: { hls: 'HLS', youtube: 'YouTube', vimeo: 'Vimeo', jitsi: 'Jitsi', link: 'Link' },
    url: 'Adresse', name: 'Name (freiwillig)', language: 'Sprache (freiwillig)', languageHint: 'Etwa en oder de.',
    captions: 'Untertitel daneben (freiwillig)', captionsHint: 'Adresse einer WebVTT-Datei oder einer Seite mit Untertiteln.',
    delay: 'Hinter dem Saal, in Sekunden', delayHint: 'Messen Sie es unten mit dem Klatschtest. Umfragen öffnen und schließen für die Leute am Stream um so viel später.',
    behind: seconds => `${seconds} s hinter dem Saal`,
    save: 'Stream speichern',
  },
  clap: {
    title: 'Klatschtest: Wie weit ist der Stream zurück?',
    how: 'Sie tippen, wenn im Saal etwas zu sehen ist, die Leute am Stream, wenn sie es im Stream sehen. Der Median zählt.',
    noStream: 'Fügen Sie zuerst einen Stream hinzu.',
    begin: 'Test beginnen',
    tapHow: 'Die Leute am Stream sollen jetzt hinsehen. Klatschen Sie im Bild der Kamera und tippen Sie in diesem Moment.',
    tap: 'Jetzt!',
    taps: count => plural('de', count, { one: '1 Tippen', other: `${count}-mal getippt` }),
    median: seconds => `Median: ${seconds} s.`,
    use: seconds => `${seconds} s übernehmen`, used: 'Die Verzögerung ist gesetzt.', end: 'Test beenden',
  },
};
