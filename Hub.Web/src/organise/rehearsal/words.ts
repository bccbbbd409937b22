import { rehearsal as de } from '../../i18n/de/organiseRehearsal';
import { rehearsal as en } from '../../i18n/en/organiseRehearsal';
import { catalogue } from '../../i18n/language';

export const words = catalogue({ en, de });
