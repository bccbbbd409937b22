import { stage as de } from '../i18n/de/stage';
import { stage as en } from '../i18n/en/stage';
import { catalogue } from '../i18n/language';

/** What is said of the stage on more than one face. */
export const stageWords = catalogue({ en, de });
