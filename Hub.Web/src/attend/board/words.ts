import { attendBoard as de } from '../../i18n/de/attendBoard';
import { attendBoard as en } from '../../i18n/en/attendBoard';
import { catalogue } from '../../i18n/language';

export const words = catalogue({ en, de });
