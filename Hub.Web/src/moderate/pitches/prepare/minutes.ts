/** "4" or "4:30", as one says how long something takes. */
export function written(seconds: number): string {
  const [m, s] = [Math.floor(seconds / 60), seconds % 60];
  return s === 0 ? String(m) : `${m}:${String(s).padStart(2, '0')}`;
}

/** The same read: minutes, with seconds after a colon or a part of a minute after a point or comma; undefined if it is no time. */
export function secondsIn(text: string): number | undefined {
  const [, m, s] = /^\s*(\d{1,3}):([0-5]\d)\s*$/.exec(text) ?? [];
  if (m !== undefined) return Number(m) * 60 + Number(s);
  return /^\s*\d{1,3}([.,]\d{1,2})?\s*$/.test(text) ? Math.round(Number(text.replace(',', '.')) * 60) : undefined;
}
