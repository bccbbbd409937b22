import { moderatePolls as de } from '../../i18n/de/moderatePolls';
import { moderatePolls as en } from '../../i18n/en/moderatePolls';
import { catalogue } from '../../i18n/language';

export const words = catalogue({ en, de });
