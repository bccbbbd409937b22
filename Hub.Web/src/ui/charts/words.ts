import { charts as de } from '../../i18n/de/charts';
import { charts as en } from '../../i18n/en/charts';
import { catalogue } from '../../i18n/language';

export const words = catalogue({ en, de });
