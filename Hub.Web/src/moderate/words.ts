import { moderate as de } from '../i18n/de/moderate';
import { moderate as en } from '../i18n/en/moderate';
import { catalogue } from '../i18n/language';

export const words = catalogue({ en, de });
