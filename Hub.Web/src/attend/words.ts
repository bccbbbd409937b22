import { attend as de } from '../i18n/de/attend';
import { questions as deQuestions } from '../i18n/de/questions';
import { attend as en } from '../i18n/en/attend';
import { questions as enQuestions } from '../i18n/en/questions';
import { catalogue } from '../i18n/language';

export const words = catalogue({ en, de });

/** Of questions and answers. */
export const qa = catalogue({ en: enQuestions, de: deQuestions });
