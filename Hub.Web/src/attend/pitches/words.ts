import { attendPitches as de } from '../../i18n/de/attendPitches';
import { attendPitches as en } from '../../i18n/en/attendPitches';
import { catalogue } from '../../i18n/language';

export const pitchRound = catalogue({ en, de });
