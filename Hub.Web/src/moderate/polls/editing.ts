import { signal } from '@preact/signals';
import type { At } from '../at';
import type { Draft } from './draft';

/** The poll that is being written, on whatever part of the page that began. */
export const editing = signal<{ at: At; draft: Draft } | null>(null);
