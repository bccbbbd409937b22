import { moderateStage as de } from '../../i18n/de/moderateStage';
import { moderateStage as en } from '../../i18n/en/moderateStage';
import { catalogue } from '../../i18n/language';

export const words = catalogue({ en, de });
