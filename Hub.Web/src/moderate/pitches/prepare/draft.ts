import type { Pitch, Slides } from '../../../live/pitchViews';
import { secondsIn, written } from './minutes';

/** A pitch as the form holds it: times as they are typed, slides by their kind. */
export interface Draft {
  version: number; title: string; organisation: string; speaker: string | undefined; remote: boolean; topic: string; country: string;
  minutes: string; questions: string; slides: 'none' | 'link' | 'pdf'; url: string; file: Slides | undefined;
}
export type Field = 'title' | 'organisation' | 'speaker' | 'country' | 'topic' | 'minutes' | 'questions' | 'slides';
export type What = 'missing' | 'long' | 'time' | 'link' | 'no-file' | 'size' | 'no-pdf';
export type Faults = Partial<Record<Field, What>>;

export const LONGEST_TITLE = 200;
export const LONGEST_TOPIC = 120;
export const LONGEST_ADDRESS = 2_000;
export const LARGEST = 20 * 1024 * 1024;

export const newDraft = (): Draft => ({
  version: 0, title: '', organisation: '', speaker: undefined, remote: false, topic: '', country: '', minutes: '4', questions: '3', slides: 'none', url: '', file: undefined,
});

export function draftOf({ title, organisation, speaker, remote, topic = '', country = '', slides, seconds, questionSeconds, version }: Pitch): Draft {
  return {
    version, title, organisation, speaker, remote: !!remote, topic, country, minutes: written(seconds), questions: written(questionSeconds),
    slides: slides?.file ? 'pdf' : slides?.url ? 'link' : 'none', url: slides?.url ?? '', file: slides?.file ? slides : undefined,
  };
}

/** What keeps it from being saved, by field, in the order of the page. `pdf` is the one that was chosen to be uploaded. */
export function faultsOf(draft: Draft, pdf?: { size: number }): Faults {
  const text = (value: string, longest: number): What | undefined => (!value.trim() ? 'missing' : value.trim().length > longest ? 'long' : undefined);
  const time = (value: string, least: number): What | undefined => { const s = secondsIn(value); return s === undefined || s < least || s > 3_600 ? 'time' : undefined; };
  const found: { [field in Field]?: What | undefined } = {
    title: text(draft.title, LONGEST_TITLE), organisation: text(draft.organisation, LONGEST_TITLE), topic: draft.topic.trim().length > LONGEST_TOPIC ? 'long' : undefined,
    minutes: time(draft.minutes, 10), questions: time(draft.questions, 0), slides: slidesFault(draft, pdf),
  };
  return Object.fromEntries(Object.entries(found).filter(([, what]) => what));
}

function slidesFault({ slides, url, file }: Draft, pdf: { size: number } | undefined): What | undefined {
  if (slides === 'link') return /^https?:\/\/[^\s/@]+([/?#]\S*)?$/i.test(url.trim()) && url.trim().length <= LONGEST_ADDRESS ? undefined : 'link';
  if (slides === 'pdf') return pdf ? (pdf.size > LARGEST ? 'size' : undefined) : file ? undefined : 'no-file';
  return undefined;
}

/** Where a refusal of the hub belongs, if it is about one field. */
export const fieldOf: Readonly<Record<string, Field>> = {
  'faulty-slides': 'slides', 'faulty-pages': 'slides', 'unknown-file': 'slides', 'not-a-pdf': 'slides', 'too-large': 'slides', 'faulty-country': 'country', 'unknown-person': 'speaker',
};

/** What the hub is sent. A PDF that is still to be uploaded follows; until then the slides stay what they were. */
export function pitchOf(draft: Draft, were?: Slides): Omit<Pitch, 'remote'> & { remote: boolean } {
  const { version, title, organisation, speaker, remote, topic, country, minutes, questions, slides, url, file } = draft;
  const kept: Slides | undefined = slides === 'link' ? { url: url.trim() } : slides === 'pdf' ? file ?? were : undefined;
  return {
    version, title: title.trim(), organisation: organisation.trim(), remote, seconds: secondsIn(minutes) ?? 0, questionSeconds: secondsIn(questions) ?? 0,
    ...(speaker && { speaker }), ...(topic.trim() && { topic: topic.trim() }), ...(country && { country }), ...(kept && { slides: kept }),
  };
}
