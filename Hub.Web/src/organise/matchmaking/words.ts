import { organiseMatchmaking as de } from '../../i18n/de/organiseMatchmaking';
import { organiseMatchmaking as en } from '../../i18n/en/organiseMatchmaking';
import { catalogue } from '../../i18n/language';

export const words = catalogue({ en, de });
