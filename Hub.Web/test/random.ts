import type { Json, JsonObject } from '../src/live/mergePatch';

/** mulberry32: the same seed, the same run. */
export function seeded(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  const chance = (p: number): boolean => next() < p;
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  return { next, below, chance, pick };
}
export type Random = ReturnType<typeof seeded>;

const keys = ['a', 'b', 'c', 'Ω', '😀', '__proto__', ''];

export function someView(random: Random, depth = 3): JsonObject {
  const made: [string, Json][] = keys.filter(() => random.chance(0.4)).map(key => [key, someValue(random, depth - 1)]);
  return Object.fromEntries(made);
}

function someValue(random: Random, depth: number): Json {
  if (depth > 0 && random.chance(0.5)) return someView(random, depth);
  return random.pick<Json>([0, 1, -2.5, '', 'text', 'Ωμέγα 😀', true, false, [], [1, 2], [{ x: 1 }]]);
}
