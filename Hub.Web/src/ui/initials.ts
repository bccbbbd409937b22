/** The first letters of the first and the last name. */
export const initials = (name: string): string => {
  const parts = name.trim().split(/\s+/).filter(part => /\p{L}/u.test(part));
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map(part => [...(part ?? '')][0] ?? '').join('').toLocaleUpperCase();
};
