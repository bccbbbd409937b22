import { tableSign as de } from '../../i18n/de/tableSign';
import { tableSign as en } from '../../i18n/en/tableSign';
import { catalogue } from '../../i18n/language';

export const words = catalogue({ en, de });
