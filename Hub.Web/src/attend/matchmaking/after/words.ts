import { attendAfter as de } from '../../../i18n/de/attendAfter';
import { attendAfter as en } from '../../../i18n/en/attendAfter';
import { catalogue } from '../../../i18n/language';

export const words = catalogue({ en, de });
