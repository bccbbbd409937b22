import type { leavingMeans as inEnglish } from '../en/leaving';

export const leavingMeans: typeof inEnglish = (moved, cancelled, placed) => (moved + cancelled + placed === 0 ? 'Notiert. Kein Treffen ändert sich.'
  : `Notiert. Von allen Treffen ${moved === 1 ? 'ist 1' : `sind ${moved}`} verlegt, ${cancelled} abgesagt, ${placed} neu.`);
