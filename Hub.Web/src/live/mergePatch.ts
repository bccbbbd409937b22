export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject { readonly [key: string]: Json }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** RFC 7396. Never changes its arguments; what the patch does not touch stays the same object, so that signals can compare by identity. */
export function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const base: JsonObject = isObject(target) ? target : {};
  let changed = base !== target;
  const result = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) {
      changed = result.delete(key) || changed;
      continue;
    }
    const before = result.get(key);
    const after = mergePatch(before, value);
    if (after === before) continue;
    result.set(key, after);
    changed = true;
  }
  // fromEntries defines properties, so that a key named __proto__ stays data.
  return changed ? Object.fromEntries(result) : base;
}
