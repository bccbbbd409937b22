import { attendMatching as de } from '../../i18n/de/attendMatching';
import { attendMatching as en } from '../../i18n/en/attendMatching';
import { catalogue } from '../../i18n/language';

export const meet = catalogue({ en, de });
