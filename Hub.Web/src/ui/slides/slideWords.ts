import { slides as de } from '../../i18n/de/slides';
import { slides as en } from '../../i18n/en/slides';
import { catalogue } from '../../i18n/language';

export const slideWords = catalogue({ en, de });
