import type { Slides } from '../en/slides';

export const slides: Slides = {
  open: 'Folien öffnen',
  elsewhere: title => `von „${title}“, in einem neuen Tab`,
  of: title => `Folien von „${title}“`,
  page: (title, page, pages) => `Folien von „${title}“, Seite ${page} von ${pages}`,
  noText: 'Diese Seite hat keinen Text, der sich vorlesen ließe.',
  loading: 'Die Folien werden geladen …',
  again: 'Noch einmal versuchen',
  troubles: {
    waiting: 'Die Folien lassen sich gerade nicht laden. Sie kommen, sobald der Hub wieder erreichbar ist.',
    lost: 'Der Hub gibt diese Folien nicht mehr heraus.',
    faulty: 'Diese Seite lässt sich nicht zeigen. Exportieren Sie die Folien noch einmal als PDF, ohne Passwort.',
  },
};
