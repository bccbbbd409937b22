/** What this browser keeps for us; where it may not (private mode, full), the page works on without. */
export function recall<T>(key: string, otherwise: T, fits: (value: unknown) => value is T): T {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return fits(kept) ? kept : otherwise;
  } catch {
    return otherwise;
  }
}

export function keep(key: string, value: unknown): void {
  try {
    if (value === null || value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch { /* see above */ }
}

export const isText = (value: unknown): value is string => typeof value === 'string';
