import { moderateFloor as de } from '../../i18n/de/moderateFloor';
import { moderateFloor as en } from '../../i18n/en/moderateFloor';
import { catalogue } from '../../i18n/language';

export const words = catalogue({ en, de });
