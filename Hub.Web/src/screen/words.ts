import { screen as de } from '../i18n/de/screen';
import { screen as en } from '../i18n/en/screen';
import { catalogue } from '../i18n/language';

export const words = catalogue({ en, de });
