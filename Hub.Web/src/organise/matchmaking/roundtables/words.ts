import { organiseRoundtables as de } from '../../../i18n/de/organiseRoundtables';
import { organiseRoundtables as en } from '../../../i18n/en/organiseRoundtables';
import { catalogue } from '../../../i18n/language';

export const words = catalogue({ en, de });
