/** The rounds that fit into a session, each with its gap behind it; the last one needs none. Instants in milliseconds. */
export function roundsWithin(start: number, end: number, minutes: number, gap: number): { start: number; end: number }[] {
  const found = [];
  if (minutes < 1 || gap < 0) return [];
  for (let at = start; at + minutes * 60_000 <= end; at += (minutes + gap) * 60_000) found.push({ start: at, end: at + minutes * 60_000 });
  return found;
}

/** Names for tables that are added in one go: they count on from the highest that is there. */
export function nextNames(there: readonly string[], word: string, count: number): string[] {
  const pattern = new RegExp(`^${word.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} (\\d+)$`);
  const last = Math.max(0, ...there.map(name => Number(pattern.exec(name)?.[1] ?? 0)));
  return Array.from({ length: count }, (_, i) => `${word.trim()} ${last + i + 1}`);
}

/** Where tables that are added in one go stand on the plan, 0 to 1,000 from the left and the top: in rows of six. */
export function placesFor(from: number, count: number): { x: number; y: number }[] {
  return Array.from({ length: count }, (_, i) => ({ x: 80 + ((from + i) % 6) * 168, y: Math.min(920, 80 + Math.floor((from + i) / 6) * 140) }));
}
