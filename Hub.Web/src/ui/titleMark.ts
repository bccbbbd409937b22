import { signal } from '@preact/signals';

/** Stands before the title of the page, for those who look at another tab just then. */
export const titleMark = signal('');
