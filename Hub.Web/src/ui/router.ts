import { signal } from '@preact/signals';

const read = (): string[] => {
  const hash = location.hash;
  return hash.startsWith('#/') ? hash.slice(2).split('/').filter(Boolean).map(decodeURIComponent) : [];
};

/** Where in the page we are: `#/panel/opening` is ['panel', 'opening']. */
export const route = signal<readonly string[]>(read());

/** Whether somebody has moved within the page: then a new view takes the focus. */
export const moved = signal(false);

addEventListener('hashchange', () => {
  moved.value = true;
  route.value = read();
  scrollTo(0, 0);
});

export const href = (...parts: string[]): string => `#/${parts.map(encodeURIComponent).join('/')}`;
