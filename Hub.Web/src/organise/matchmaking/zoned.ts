const formats = new Map<string, Intl.DateTimeFormat>();

function wall(zone: string | undefined): Intl.DateTimeFormat {
  const key = zone ?? '';
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', ...(zone && { timeZone: zone }) })));
  return made;
}

/** An instant as a field of date and time shows it where the event is: 2026-11-24T16:00. */
export const localOf = (at: string | undefined, zone: string | undefined): string => (at ? wall(zone).format(new Date(at)).replace(' ', 'T') : '');

/** The instant at which the clock on the wall at the event shows this; undefined if the field is empty. */
export function instantOf(local: string, zone: string | undefined): string | undefined {
  const read = Date.parse(`${local}Z`);
  if (Number.isNaN(read)) return undefined;
  const shift = (at: number): number => Date.parse(`${localOf(new Date(at).toISOString(), zone)}Z`) - at;
  // Twice: around a change of the clocks the first guess may lie on its other side.
  const guess = read - shift(read);
  return new Date(read - shift(guess)).toISOString();
}
