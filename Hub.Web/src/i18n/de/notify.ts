import type { Notify } from '../en/notify';

export const notify: Notify = {
  video: 'per Video',
  nobody: 'Jemand',
  and: ' und ',
  called: { title: place => `Bitte zum Tisch: ${place}`, body: (names, at) => `${names} · ${at}` },
  calledVideo: { title: 'Ihr Treffen per Video beginnt', body: (names, at) => `${names} · ${at}` },
  asked: { title: 'Kommen Sie?', body: (names, place) => `${names} wartet auf Sie: ${place}.` },
  offer: { title: names => `Jetzt ${names} treffen?`, body: (place, at) => `${place}. Antworten Sie bis ${at}.` },
  moved: { title: 'Ihr Treffen hat sich geändert', body: (names, place, at) => `${names}: ${at}, ${place}.` },
  new: { title: 'Sie haben ein neues Treffen', body: (names, place, at) => `${names}: ${at}, ${place}.` },
  off: { title: 'Ein Treffen fällt aus', body: (names, _place, at) => `${names}, ${at}.` },
};
