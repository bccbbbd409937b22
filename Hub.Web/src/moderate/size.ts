import { signal } from '@preact/signals';
import type { Size } from './layout';

const narrow = matchMedia('(max-width: 45.99rem)');
const broad = matchMedia('(min-width: 75rem)');
const measured = (): Size => (narrow.matches ? 'phone' : broad.matches ? 'desk' : 'tablet');

/** Which of the three layouts the window has room for. */
export const size = signal<Size>(measured());
for (const query of [narrow, broad]) query.addEventListener('change', () => void (size.value = measured()));
