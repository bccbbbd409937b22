import { screenPitches as de } from '../../i18n/de/screenPitches';
import { screenPitches as en } from '../../i18n/en/screenPitches';
import { catalogue } from '../../i18n/language';

export const words = catalogue({ en, de });
