import { boards as de } from '../i18n/de/boards';
import { boards as en } from '../i18n/en/boards';
import { catalogue } from '../i18n/language';

/** What is said of rounds and tables in the hall and on a phone. */
export const boardWords = catalogue({ en, de });
