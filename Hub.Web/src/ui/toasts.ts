import { signal } from '@preact/signals';
import { sentence } from '../i18n/words';
import { asProblem } from '../live/problem';

export interface Toast { id: number; text: string; action?: { label: string; run: () => void } }

const SHOWN = 8_000;
export const toasts = signal<readonly Toast[]>([]);
let last = 0;

/** Says what happened, for a while; the next message takes its place. */
export function toast(text: string, action?: Toast['action']): void {
  const it: Toast = { id: ++last, text, ...(action && { action }) };
  toasts.value = [it];
  setTimeout(() => dismiss(it.id), SHOWN);
}

export const dismiss = (id: number): void => void (toasts.value = toasts.value.filter(t => t.id !== id));

export const toastProblem = (error: unknown): void => toast(sentence(asProblem(error)));
