/** Somebody else has saved while a form was open: theirs counts for what was not touched here. */
export function rebase<Form extends object>(mine: Form, before: Form, after: Form): Form {
  const touched = (key: keyof Form): boolean => JSON.stringify(mine[key]) !== JSON.stringify(before[key]);
  const keys = (Object.keys(mine) as (keyof Form)[]).filter(touched);
  return { ...after, ...Object.fromEntries(keys.map(key => [key, mine[key]])) };
}
