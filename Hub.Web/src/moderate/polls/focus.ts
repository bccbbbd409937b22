/** After the page is drawn anew the focus goes where the work goes on. */
export const focusSoon = (id: string): void => void requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
