import { signal } from '@preact/signals';

/** What asks for something first, each in a dialog of its own; `before`: where a new pitch is put, none: last. */
export type Asks =
  | { is: 'prepare'; pitch?: string; before?: string | undefined }
  | { is: 'swap'; pitch: string }
  | { is: 'rules' } | { is: 'lock' }
  | { is: 'scores'; pitch: string };

export const asking = signal<Asks | null>(null);
export const close = (): void => void (asking.value = null);
