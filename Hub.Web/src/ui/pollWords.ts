import { polls as de } from '../i18n/de/polls';
import { polls as en } from '../i18n/en/polls';
import { catalogue } from '../i18n/language';

/** What is said of polls on more than one face. */
export const pollWords = catalogue({ en, de });
