import { moderateSettings as de } from '../../i18n/de/moderateSettings';
import { moderateSettings as en } from '../../i18n/en/moderateSettings';
import { catalogue } from '../../i18n/language';

export const words = catalogue({ en, de });
