import { effect, signal } from '@preact/signals';
import { isText, keep, recall } from '../live/store';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const isTheme = (value: unknown): value is Theme => isText(value) && (themes as readonly string[]).includes(value);

export const theme = signal<Theme>(recall('hub.theme', 'auto', isTheme));

effect(() => {
  document.documentElement.dataset['theme'] = theme.value;
  keep('hub.theme', theme.value === 'auto' ? null : theme.value);
});
