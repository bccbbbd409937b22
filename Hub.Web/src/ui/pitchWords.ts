import { pitches as de } from '../i18n/de/pitches';
import { pitches as en } from '../i18n/en/pitches';
import { catalogue } from '../i18n/language';

/** What is said of pitches on more than one face. */
export const pitchWords = catalogue({ en, de });
