import { attend as de } from '../i18n/de/attend';
import { attend as en } from '../i18n/en/attend';
import { catalogue } from '../i18n/language';

export const words = catalogue({ en, de });
