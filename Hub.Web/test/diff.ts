import { isObject, type Json, type JsonObject } from '../src/live/mergePatch';

/** What the server does: the patch that leads from one view to the next. Views hold no null. */
export function diff(from: JsonObject, to: JsonObject): JsonObject {
  const patch: [string, Json][] = Object.keys(from).filter(key => !Object.hasOwn(to, key)).map(key => [key, null]);
  for (const [key, value] of Object.entries(to)) {
    const before = Object.hasOwn(from, key) ? from[key] : undefined;
    if (isObject(before) && isObject(value)) {
      const inner = diff(before, value);
      if (Object.keys(inner).length) patch.push([key, inner]);
    } else if (JSON.stringify(before) !== JSON.stringify(value)) patch.push([key, value]);
  }
  return Object.fromEntries(patch);
}
