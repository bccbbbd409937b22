import { attendDay as de } from '../../i18n/de/attendDay';
import { attendDay as en } from '../../i18n/en/attendDay';
import { catalogue } from '../../i18n/language';

export const day = catalogue({ en, de });
