import { organise as de } from '../i18n/de/organise';
import { organise as en } from '../i18n/en/organise';
import { catalogue } from '../i18n/language';

export const words = catalogue({ en, de });
