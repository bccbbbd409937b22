export type Does = 'main' | 'undo' | 'pause' | 'longer' | 'shorter' | 'help';

export const shortcuts: readonly (readonly [Does, ...string[]])[] = [['main', 'n'], ['undo', 'u'], ['pause', 'p'], ['longer', '+'], ['shorter', '-'], ['help', '?']];

const byKey = new Map(shortcuts.flatMap(([does, ...keys]) => keys.map(key => [key, does] as const)));
export const doesOf = (key: string): Does | undefined => byKey.get(key);
