import { isLanguage, language } from '../i18n/language';
import { readOverlay } from './overlayAddress';

/** Whether this page lies over the picture of a stream, as its address says. */
export const overlay = readOverlay(location.search);

/** Before anything is drawn: the ground is transparent, and what stands on it looks the same on every computer. Nothing of it is kept in the browser. */
export function dressOverlay(): void {
  if (!overlay) return;
  const { dataset } = document.documentElement;
  dataset['overlay'] = overlay.kind;
  dataset['theme'] = overlay.light ? 'light' : 'dark';
  if (isLanguage(overlay.language)) language.value = overlay.language;
}
