import type { Moderate } from '../en/moderate';
import { plural } from '../plural';

export const moderate: Moderate = {
  title: 'Moderation',
  pick: 'Podium wählen',
  pickHint: 'Was gerade läuft, steht oben.',
  noPanels: 'Das Programm enthält noch keine Podien. Importieren Sie es auf der Seite der Organisation.',
  onNow: 'Läuft gerade',
  other: 'Alle Podien',
  allPanels: 'Podien',
  columns: {
    pending: 'Wartend', approved: 'Freigegeben', 'on-stage': 'Auf der Bühne', answered: 'Beantwortet', declined: 'Abgelehnt',
    archived: 'Abgelegt', merged: 'Zusammengeführt', withdrawn: 'Zurückgezogen',
  },
  empty: {
    pending: 'Es wartet nichts.', approved: 'Freigegebene Fragen stehen hier.', 'on-stage': 'Auf der Bühne steht nichts.',
    answered: 'Noch nichts beantwortet.', declined: 'Nichts abgelehnt.', archived: '', merged: '', withdrawn: '',
  },
  actions: {
    approved: 'Freigeben', declined: 'Ablehnen', 'on-stage': 'Auf die Bühne', answered: 'Beantwortet', pending: 'Zurück zu wartend', archived: '', merged: '', withdrawn: '',
  },
  toList: 'Zur Liste',
  moved: {
    pending: 'Wartet wieder.', approved: 'Freigegeben.', 'on-stage': 'Jetzt auf der Bühne.', answered: 'Beantwortet.', declined: 'Abgelehnt.',
    archived: 'Abgelegt.', merged: 'Zusammengeführt.', withdrawn: 'Zurückgezogen.',
  },
  nowIs: {
    pending: 'Sie wartet', approved: 'Sie ist freigegeben', 'on-stage': 'Sie ist auf der Bühne', answered: 'Sie ist beantwortet',
    declined: 'Sie ist abgelehnt', archived: 'Sie ist abgelegt', merged: 'Sie wurde zusammengeführt', withdrawn: 'Sie wurde zurückgezogen',
  },
  stale: now => `Jemand war schneller: ${now}.`,
  undone: 'Zurückgenommen.',
  undo: 'Rückgängig',
  nothingToUndo: 'Es gibt nichts zurückzunehmen.',
  votes: n => plural('de', n, { one: '1 Stimme', other: `${n} Stimmen` }),
  waiting: n => plural('de', n, { one: '1 Frage wartet', other: `${n} Fragen warten` }),
  show: 'Anzeigen',
  board: 'Fragen',
  question: author => `Frage von ${author}`,
  help: {
    open: 'Tastenkürzel',
    on: 'Tastenkürzel verwenden',
    keys: {
      next: 'Nächste Frage', previous: 'Vorige Frage', across: 'Zur Spalte daneben', approve: 'Freigeben', reject: 'Ablehnen',
      stage: 'Auf die Bühne', done: 'Beantwortet', undo: 'Rückgängig', help: 'Diese Hilfe',
    },
    key: 'Taste',
    does: 'Wirkung',
    or: 'oder',
  },
};
