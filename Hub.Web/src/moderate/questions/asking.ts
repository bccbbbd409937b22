import { signal } from '@preact/signals';
import type { Act } from './acts';

/** The acts that ask for something first, each in a dialog of its own. */
export type Asks = Extract<Act, 'decline-why' | 'write' | 'merge' | 'labels' | 'edit'>;
const all: readonly Act[] = ['decline-why', 'write', 'merge', 'labels', 'edit'];
export const asks = (act: Act): act is Asks => all.includes(act);

export const asking = signal<{ act: Asks; question: string } | null>(null);
