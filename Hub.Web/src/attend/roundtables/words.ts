import { attendRoundtables as de } from '../../i18n/de/attendRoundtables';
import { attendRoundtables as en } from '../../i18n/en/attendRoundtables';
import { catalogue } from '../../i18n/language';

export const words = catalogue({ en, de });
