import type { Card, Note } from './board';

type Bag = Readonly<Record<string, unknown>>;

/** Cards that say the same stay the same object, so that one vote among a thousand questions draws one card. */
export function keepSame(before: ReadonlyMap<string, Card>, now: readonly Card[]): Card[] {
  return now.map(card => {
    const old = before.get(card.id);
    return old && alike(old, card) ? old : card;
  });
}

function alike(a: Card, b: Card): boolean {
  const { replies: ra, merged: ma, ...x } = a;
  const { replies: rb, merged: mb, ...y } = b;
  return shallow(x, y) && each<Note>(ra, rb, shallow as (a: Note, b: Note) => boolean) && each(ma, mb, alike);
}

const each = <T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean => a.length === b.length && a.every((item, i) => same(item, b[i]!));

function shallow(a: object, b: object): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every(key => (a as Bag)[key] === (b as Bag)[key]);
}
