import { aria } from '../shortcuts';

export type OfShow = 'next' | 'questions' | 'pause' | 'more-time' | 'less-time' | 'done' | 'undo' | 'session' | 'favours' | 'message' | 'insert';
export type OfPitch = 'down' | 'up' | 'move-down' | 'move-up' | 'start' | 'skip' | 'absent' | 'back' | 'ready' | 'swap' | 'edit' | 'remove';
export type Place = 'go-show' | 'go-order' | 'go-questions' | 'go-jury' | 'go-screens' | 'help';
export type Does = OfShow | OfPitch | Place;

/** As the key arrives; what stands under `pitch` is about the pitch that has the focus. On a question the keys of a panel count. */
export const shortcuts: Readonly<Record<'show' | 'pitch' | 'places', readonly (readonly [Does, ...string[]])[]>> = {
  show: [
    ['next', 'n'], ['questions', 'q'], ['pause', 'p'], ['more-time', '+'], ['less-time', '-'], ['done', 'd'], ['undo', 'u'],
    ['insert', 'i'], ['message', 'm'], ['favours', 'f'], ['session', 't'],
  ],
  pitch: [
    ['down', 'j', 'ArrowDown'], ['up', 'k', 'ArrowUp'], ['move-down', 'J', 'Shift+ArrowDown'], ['move-up', 'K', 'Shift+ArrowUp'],
    ['start', 's'], ['ready', 'r'], ['absent', 'a'], ['skip', 'x'], ['back', 'b'], ['swap', 'w'], ['edit', 'e'], ['remove', 'Delete'],
  ],
  places: [['go-show', '1'], ['go-order', '2'], ['go-questions', '3'], ['go-jury', '4'], ['go-screens', '5'], ['help', '?']],
};

const byKey = new Map<string, Does>(Object.values(shortcuts).flat().flatMap(([does, ...keys]) => keys.map(key => [key, does] as const)));
export const doesOf = (key: string): Does | undefined => byKey.get(key);

const ofPitch = new Set<Does>(shortcuts.pitch.map(([does]) => does));
/** Whether it needs a pitch that has the focus. */
export const isOfPitch = (does: Does): does is OfPitch => ofPitch.has(does);

const keyOf = new Map<Does, string>(Object.values(shortcuts).flat().map(([does, key]) => [does, key!]));
/** For `aria-keyshortcuts`. */
export const ariaKey = (does: Does): string | undefined => aria(keyOf.get(does));
