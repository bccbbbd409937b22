import { organiseResults as de } from '../../../i18n/de/organiseResults';
import { organiseResults as en } from '../../../i18n/en/organiseResults';
import { catalogue } from '../../../i18n/language';

export const words = catalogue({ en, de });
