import { moderateDoor as de } from '../../i18n/de/moderateDoor';
import { moderateDoor as en } from '../../i18n/en/moderateDoor';
import { catalogue } from '../../i18n/language';

export const words = catalogue({ en, de });
