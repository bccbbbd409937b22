import { moderatePitches as de } from '../../i18n/de/moderatePitches';
import { moderatePitches as en } from '../../i18n/en/moderatePitches';
import { catalogue } from '../../i18n/language';

export const words = catalogue({ en, de });
