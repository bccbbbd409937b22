import { signal, type ReadonlySignal } from '@preact/signals';
import { asProblem, type Problem } from '../live/problem';
import { insist, sleep } from '../live/retry';

/** What was done here and the hub does not show yet, by what it is about: shown as done at once, taken back where it is refused. */
export interface Wishes<T> {
  readonly open: ReadonlySignal<ReadonlyMap<string, T>>;
  /**
   * Of several wishes about one thing each waits for the one before it; a refusal takes those that wait with it. So it is too with wishes
   * about different things that all change `alsoOf`: what is sent at the same time may arrive in any order.
   */
  make(about: string, wish: T, send: () => Promise<unknown>, alsoOf?: string): Promise<Problem | null>;
  /** When all has been answered that was sent about it until now. */
  sent(about: string): Promise<unknown>;
  /** Called with what the hub shows: what agrees with it is not a wish any more. */
  confirm(agrees: (about: string, wish: T) => boolean): void;
}

const SHOWN_BY_THEN = 5_000;

export function wishes<T>(): Wishes<T> {
  const open = signal<ReadonlyMap<string, T>>(new Map());
  const onTheirWay = new Map<string, Promise<Problem | null>>();

  const show = (about: string, wish: T | undefined): void => {
    const next = new Map(open.value);
    if (wish === undefined) next.delete(about);
    else next.set(about, wish);
    open.value = next;
  };

  const make = (about: string, wish: T, send: () => Promise<unknown>, alsoOf?: string): Promise<Problem | null> => {
    show(about, wish);
    const of = alsoOf === undefined ? [about] : [about, alsoOf];
    const before = Promise.all(of.map(it => onTheirWay.get(it) ?? null)).then(all => all.find(refused => refused) ?? null);
    const mine = before.then(refused => refused ?? insist(send).then(() => null, asProblem));
    for (const it of of) onTheirWay.set(it, mine);
    void mine.then(refused => {
      if (alsoOf !== undefined && onTheirWay.get(alsoOf) === mine) onTheirWay.delete(alsoOf);
      if (onTheirWay.get(about) !== mine) return;
      onTheirWay.delete(about);
      if (refused) show(about, undefined);
      // The push that confirms it clears it. If it never comes, the page says what the hub says.
      else void sleep(SHOWN_BY_THEN).then(() => open.value.get(about) === wish && !onTheirWay.has(about) && show(about, undefined));
    });
    return mine;
  };

  const confirm = (agrees: (about: string, wish: T) => boolean): void => {
    for (const [about, wish] of open.value) if (!onTheirWay.has(about) && agrees(about, wish)) show(about, undefined);
  };

  const sent = (about: string): Promise<unknown> => onTheirWay.get(about) ?? Promise.resolve();

  return { open, make, sent, confirm };
}
