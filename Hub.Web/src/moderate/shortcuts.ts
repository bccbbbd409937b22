import type { Act } from './questions/acts';

export type Everywhere =
  | 'move-on' | 'undo' | 'order' | 'find' | 'help' | 'down' | 'up' | 'left' | 'right'
  | 'open-poll' | 'close-poll' | 'close-for-all' | 'show-result' | 'next-item'
  | 'clock' | 'more-time' | 'less-time' | 'call-hand' | 'hands-open'
  | 'go-waiting' | 'go-approved' | 'go-stage' | 'go-polls' | 'go-hands';
export type OfCard = Exclude<Act, 'back' | 'not-next'>;
export type Does = Everywhere | OfCard;

/** As the key arrives, by story; what stands under `card` is about the question that has the focus. */
export const shortcuts: Readonly<Record<'card' | 'questions' | 'polls' | 'stage' | 'places', readonly (readonly [Does, ...string[]])[]>> = {
  card: [
    ['down', 'j', 'ArrowDown'], ['up', 'k', 'ArrowUp'], ['left', 'ArrowLeft'], ['right', 'ArrowRight'],
    ['approve', 'a'], ['decline', 'r'], ['decline-why', 'R'], ['next', 'x'], ['stage', 's'], ['answered', 'd'], ['write', 'w'],
    ['merge', 'm'], ['labels', 'l'], ['edit', 'e'], ['archive', 'z'],
  ],
  questions: [['move-on', 'n'], ['undo', 'u'], ['order', 'o'], ['find', '/']],
  polls: [['open-poll', 'p'], ['close-poll', 'c'], ['close-for-all', 'C'], ['show-result', 'v'], ['next-item', 'i']],
  stage: [['clock', 't'], ['more-time', '+'], ['less-time', '-'], ['call-hand', 'h'], ['hands-open', 'H']],
  places: [['go-waiting', '1'], ['go-approved', '2'], ['go-stage', '3'], ['go-polls', '4'], ['go-hands', '5'], ['help', '?']],
};

const byKey = new Map<string, Does>(Object.values(shortcuts).flat().flatMap(([does, ...keys]) => keys.map(key => [key, does] as const)));
export const doesOf = (key: string): Does | undefined => byKey.get(key);

const keyOf = new Map<Does, string>(Object.values(shortcuts).flat().map(([does, key]) => [does, key!]));

/** A key as `aria-keyshortcuts` writes it. */
export const aria = (key: string | undefined): string | undefined => (key && /^[A-Z]$/.test(key) ? `Shift+${key}` : key === '+' ? 'Plus' : key);
export const ariaKey = (does: Does | 'back' | 'not-next'): string | undefined => aria(keyOf.get(does === 'back' ? 'approve' : does === 'not-next' ? 'next' : does));

/** As it is printed on a key cap. */
const caps: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', '-': '−', Delete: '⌦' };
export const cap = (key: string): string => key.startsWith('Shift+') ? `⇧ ${cap(key.slice(6))}` : caps[key] ?? (/^[A-Z]$/.test(key) ? `⇧ ${key}` : key);
