import type { Problem } from '../live/problem';
import { common as de } from './de/common';
import { problems as deProblems } from './de/problems';
import { common as en } from './en/common';
import { problems as enProblems } from './en/problems';
import { catalogue } from './language';

/** The words that all faces share. Each face has its own besides, so that a phone loads only what it shows. */
export const common = catalogue({ en, de });

const problems = catalogue<Record<string, string>>({ en: enProblems, de: deProblems });

export const sentence = (problem: Problem): string => problems.value[problem.code] ?? problem.sentence;
